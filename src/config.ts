import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { editDistance } from '#src/cite/edit-distance.ts';
import { Fault } from '#src/corpus/fault.ts';
import { type LogLevel, type Setting, settings, Trouble, type Values } from './settings.ts';

/** What the bot was told. `warnings` are whole sentences; nothing in them is secret. */
export type Config = {
  readonly token: string | null;
  readonly guildId: string | null;
  readonly apiUrl: string;
  readonly data: string;
  /** Path of the database. */
  readonly store: string;
  /** Days that a brief is kept after it has ended. */
  readonly briefDays: number;
  readonly logLevel: LogLevel;
  readonly warnings: readonly string[];
};

/**
 * Reads the environment and, for what is unset or empty there, the file (`.env` unless told otherwise; it may be
 * missing). Throws a Fault `config-invalid` that lists every problem.
 */
export function readConfig({
  env = process.env,
  file = '.env',
}: {
  env?: NodeJS.ProcessEnv;
  file?: string;
} = {}): Config {
  const { written, problems } = readSettingsFile(file);
  const given = (name: string): string | null => env[name]?.trim() || written[name]?.trim() || null;
  const entries = Object.entries<Setting>(settings).map(([name, { read, fallback }]) => {
    const text = given(name) ?? fallback;
    try {
      return [name, text === null ? null : read(text)];
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      problems.push(`${name} ${error.message}.`);
      return [name, null];
    }
  });
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'one thing is' : `${problems.length} things are`;
    throw new Fault('config-invalid', `Ibid cannot start before ${count} put right in its settings.`, { problems });
  }
  const values = Object.fromEntries(entries) as Values;
  return {
    token: values.DISCORD_TOKEN,
    guildId: values.DISCORD_GUILD_ID,
    apiUrl: values.DISCORD_API_URL,
    data: values.IBID_DATA,
    store: values.IBID_STORE,
    briefDays: values.IBID_BRIEF_DAYS,
    logLevel: values.LOG_LEVEL,
    warnings: [...misspelt([...Object.keys(env), ...Object.keys(written)]), ...unencrypted(values.DISCORD_API_URL)],
  };
}

function readSettingsFile(path: string): { written: Record<string, string>; problems: string[] } {
  const unreadable = (why: string) => ({ written: {}, problems: [`${path} ${why}.`] });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    if (text.includes('\0')) return unreadable('is not UTF-8 text; save it as UTF-8');
    const written = parse(text);
    return {
      written,
      problems: unassigned(text, written).map((name) => `${path} names ${name} without ‘=’ after it.`),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return { written: {}, problems: [] };
    if (code === 'EISDIR') return unreadable('is a folder; put the settings into a file of that name, or remove it');
    if (code === 'EACCES' || code === 'EPERM')
      return unreadable('may not be read by this user; change its permissions');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return unreadable('is not UTF-8 text; save it as UTF-8');
    return unreadable(`cannot be read (${code ?? 'unknown error'})`);
  }
}

/** Settings that a line begins with and dotenv nevertheless did not read. */
function unassigned(text: string, written: Readonly<Record<string, string>>): string[] {
  const names = text.split(/\r?\n/).map((line) => /^\s*(?:export\s+)?([A-Z_]+)/.exec(line)?.[1] ?? '');
  return names.filter((name) => Object.hasOwn(settings, name) && !Object.hasOwn(written, name));
}

function unencrypted(apiUrl: string): string[] {
  const { protocol, hostname } = new URL(apiUrl);
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return [];
  return ['DISCORD_API_URL is plain http to another machine: the token travels there unencrypted.'];
}

function misspelt(names: readonly string[]): string[] {
  const known = Object.keys(settings);
  const strange = new Set(names.filter((name) => /^(DISCORD|IBID)_/.test(name) && !known.includes(name)));
  return [...strange].map((name) => {
    const nearest = known.toSorted((a, b) => editDistance(name, a) - editDistance(name, b))[0];
    return `${name} is not a setting of Ibid and is ignored; the nearest is ${nearest}.`;
  });
}
