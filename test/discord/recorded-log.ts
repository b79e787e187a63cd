import type { Log, LogFields } from '#src/log.ts';

export type Line = LogFields & { readonly level: keyof Log; readonly message: string };

/** A log that keeps its lines; `seen` resolves once one of them has the message. */
export function recordedLog(): {
  readonly log: Log;
  readonly lines: Line[];
  readonly seen: (message: RegExp) => Promise<void>;
} {
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  const at =
    (level: keyof Log) =>
    (message: string, fields: LogFields = {}): void => {
      lines.push({ ...fields, level, message });
      for (const look of waiting) look();
    };
  const seen = (message: RegExp): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!lines.some((line) => message.test(line.message))) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), fatal: at('fatal') };
  return { log, lines, seen };
}
