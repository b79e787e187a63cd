import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Config, readConfig } from '#src/config.ts';
import { Fault } from '#src/corpus/fault.ts';
import { formatEnvExample, formatSettingsTable, settings } from '#src/settings.ts';

let folder: string;
const file = (content: string | Uint8Array): string => {
  const path = join(folder, '.env');
  writeFileSync(path, content);
  return path;
};
const missing = (): string => join(folder, 'missing.env');
const problemsOf = (options: { env?: NodeJS.ProcessEnv; file?: string }): readonly string[] => {
  try {
    readConfig({ env: {}, file: missing(), ...options });
  } catch (error) {
    if (error instanceof Fault && error.code === 'config-invalid') return error.problems;
    throw error;
  }
  return [];
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const defaults: Config = {
  token: null,
  guildId: null,
  apiUrl: 'https://discord.com/api',
  data: 'data',
  store: 'data/ibid.sqlite',
  briefDays: 30,
  logLevel: 'info',
  warnings: [],
};

describe('what is read', () => {
  test('nothing set and no file', () => {
    expect(readConfig({ env: {}, file: missing() })).toEqual(defaults);
  });

  test.for<[string, NodeJS.ProcessEnv, string, Partial<Config>]>([
    ['the environment', { DISCORD_TOKEN: 'a.b.c' }, '', { token: 'a.b.c' }],
    ['the file', {}, 'DISCORD_TOKEN=a.b.c\nIBID_DATA=elsewhere', { token: 'a.b.c', data: 'elsewhere' }],
    ['how long briefs are kept', { IBID_BRIEF_DAYS: '7' }, '', { briefDays: 7 }],
    ['where the database is', { IBID_STORE: 'x.db' }, '', { store: 'x.db' }],
    ['the environment before the file', { LOG_LEVEL: 'warn' }, 'LOG_LEVEL=debug', { logLevel: 'warn' }],
    ['an empty value as unset', { LOG_LEVEL: '', IBID_DATA: '  ' }, 'DISCORD_GUILD_ID=', {}],
    ['the file where the environment is empty', { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN=a.b.c', { token: 'a.b.c' }],
    ['without white space around it', { DISCORD_TOKEN: ' a.b.c\n' }, '', { token: 'a.b.c' }],
    ['without the quotation marks of the file', {}, "DISCORD_TOKEN='a.b.c'", { token: 'a.b.c' }],
    ['after a byte order mark', {}, '\uFEFFDISCORD_TOKEN=a.b.c', { token: 'a.b.c' }],
    ['with Windows line ends', {}, 'LOG_LEVEL=debug\r\nIBID_DATA=x\r\n', { logLevel: 'debug', data: 'x' }],
    ['a level in capitals', { LOG_LEVEL: 'DEBUG' }, '', { logLevel: 'debug' }],
    ['a server id', { DISCORD_GUILD_ID: '12345678901234567' }, '', { guildId: '12345678901234567' }],
    ['an address on loopback', { DISCORD_API_URL: 'http://127.0.0.1:80/api/' }, '', { apiUrl: 'http://127.0.0.1/api' }],
  ])('%s', ([, env, content, expected]) => {
    expect(readConfig({ env, file: file(content) })).toEqual({ ...defaults, ...expected });
  });
});

describe('problems', () => {
  test.for<[string, string]>([
    ['Bot a.b.c', 'starts with the word ‘Bot’'],
    ['"a.b.c"', 'quotation marks'],
    ['a.b c', 'white space'],
    ['a.b.c\u200b', 'characters in it that no token has'],
    ['<a.b.c>', 'characters in it that no token has'],
    ['123456789012345678', 'only a number'],
    ['0123456789abcdef'.repeat(4), 'public key'],
    ['your-token-here', 'placeholder'],
  ])('a token that is none: %s', ([token, expected]) => {
    const problems = problemsOf({ env: { DISCORD_TOKEN: token } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^DISCORD_TOKEN /);
    expect(problems[0]).toContain(expected);
    expect(problems[0]).not.toContain(token);
  });

  test.for<[string, NodeJS.ProcessEnv, RegExp]>([
    ['an id of letters', { DISCORD_GUILD_ID: 'abc' }, /^DISCORD_GUILD_ID is not a server id.*Copy Server ID/],
    ['an id too short', { DISCORD_GUILD_ID: '1234567890123456' }, /^DISCORD_GUILD_ID is not a server id/],
    ['no address', { DISCORD_API_URL: 'discord.com/api' }, /^DISCORD_API_URL is not an http/],
    ['another protocol', { DISCORD_API_URL: 'ftp://discord.com/api' }, /^DISCORD_API_URL is not an http/],
    ['a password in it', { DISCORD_API_URL: 'https://u:p@discord.com/api' }, /user name or password/],
    ['a query', { DISCORD_API_URL: 'https://discord.com/api?v=10' }, /‘\?’/],
    ['a version', { DISCORD_API_URL: 'https://discord.com/api/v10' }, /version/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL is none of trace, debug/],
  ])('%s', ([, env, expected]) => {
    const problems = problemsOf({ env });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test('all at once, and no value among them', () => {
    const env = {
      DISCORD_TOKEN: 'Bot canary',
      DISCORD_GUILD_ID: 'canary',
      DISCORD_API_URL: 'canary',
      LOG_LEVEL: 'canary',
    };
    const problems = problemsOf({ env });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(env));
    expect(problems.join()).not.toContain('canary');
  });

  test.for<[string, () => string, RegExp]>([
    ['a folder', () => mkdirSync(join(folder, '.env'), { recursive: true }) ?? '', /is a folder/],
    ['Latin-1', () => file(Uint8Array.of(0x41, 0x3d, 0xe9)), /not UTF-8/],
    ['UTF-16 with its mark', () => file(Buffer.from('\uFEFFA=b', 'utf16le')), /not UTF-8/],
    ['UTF-16 without', () => file(Buffer.from('A=b', 'utf16le')), /not UTF-8/],
    ['a line without ‘=’', () => file('LOG_LEVEL=info\nDISCORD_TOKEN a.b.c'), /names DISCORD_TOKEN without ‘=’/],
  ])('a file that is %s', ([, make, expected]) => {
    const problems = problemsOf({ file: make() });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission (root may read everything)', () => {
    const path = file('A=b');
    chmodSync(path, 0o000);
    expect(problemsOf({ file: path })).toEqual([expect.stringMatching(/may not be read/)]);
  });
});

describe('warnings', () => {
  test.for<[string, NodeJS.ProcessEnv, readonly RegExp[]]>([
    ['a misspelt name', { DISCORD_TOKN: 'canary' }, [/^DISCORD_TOKN .*nearest is DISCORD_TOKEN/]],
    ['another one', { IBID_DATE: 'canary' }, [/^IBID_DATE .*nearest is IBID_DATA/]],
    ['what is not ours', { PATH: 'canary', HOME: 'canary', NODE_ENV: 'canary' }, []],
    ['a token in the clear', { DISCORD_API_URL: 'http://proxy.example/api' }, [/unencrypted/]],
    ['no warning on loopback', { DISCORD_API_URL: 'http://[::1]:8080/api' }, []],
  ])('%s', ([, env, expected]) => {
    const { warnings } = readConfig({ env, file: missing() });
    expect(warnings).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(warnings[i]).toMatch(pattern);
    expect(warnings.join()).not.toContain('canary');
  });

  test('names in the file count too, and once', () => {
    expect(readConfig({ env: { IBID_X: '1' }, file: file('IBID_X=1\nIBID_Y=1') }).warnings).toHaveLength(2);
  });
});

describe('what is written from the table', () => {
  test('.env.example is up to date', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(formatEnvExample());
  });

  test('.env.example, copied as it is, sets nothing', () => {
    expect(readConfig({ env: {}, file: file(formatEnvExample()) })).toEqual(defaults);
  });

  test('every setting has a row, and its example can be read', () => {
    const rows = formatSettingsTable().split('\n').slice(2);
    expect(rows.map((row) => /^\| `(\w+)` \|/.exec(row)?.[1])).toEqual(Object.keys(settings));
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
    const env = Object.fromEntries(Object.entries(settings).map(([name, { example }]) => [name, example]));
    expect(problemsOf({ env })).toEqual([]);
  });
});
