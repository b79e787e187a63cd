import { pino } from 'pino';
import { describeError } from './log-error.ts';
import type { LogLevel } from './settings.ts';

/** All that a line may carry beside its message: counts, states and our own words; never what somebody asked or who. */
const logFields = [
  'command',
  'kind',
  'outcome',
  'state',
  'reason',
  'scope',
  'code',
  'shard',
  'count',
  'documents',
  'passages',
  'attempt',
  'ms',
  'guild',
] as const;
export type LogFields = {
  readonly [K in (typeof logFields)[number]]?: string | number | boolean | null | undefined;
} & { readonly error?: unknown };

const methods = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
/** The message is a constant of ours; what varies goes into fields. */
export type Log = Readonly<Record<(typeof methods)[number], (message: string, fields?: LogFields) => void>>;

/**
 * JSON lines, to stderr unless told otherwise (stdout belongs to answers). Fields that are not in the list are
 * dropped, guild ids above `debug` too, and an error is reduced to what cannot hold anybody's words.
 */
export function createLog(level: LogLevel, destination: { write(line: string): void } = stderr()): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  const entries = methods.map((method) => [
    method,
    (message: string, fields: LogFields = {}) => logger[method](permitted(fields, method), message),
  ]);
  return Object.fromEntries(entries) as Log;
}

/** Synchronous, so that the last line before an exit is written. */
function stderr(): { write(line: string): void } {
  return pino.destination({ dest: 2, sync: true });
}

function permitted(fields: LogFields, method: string): Record<string, unknown> {
  const kept = logFields.filter((name) => fields[name] !== undefined && (name !== 'guild' || method === 'debug'));
  const line: Record<string, unknown> = Object.fromEntries(kept.map((name) => [name, fields[name]]));
  return 'error' in fields ? { ...line, error: describeError(fields.error) } : line;
}
