import { spawnSync } from 'node:child_process';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { createLog, type LogFields } from '#src/log.ts';
import { describeError } from '#src/log-error.ts';
import type { LogLevel } from '#src/settings.ts';

const canary = 'canary-7f3a';
const project = new URL('..', import.meta.url).href;
const url = `https://discord.com/api/v10/interactions/123456789012345678/${canary}/callback?wait=${canary}`;
const body = { files: undefined, body: { data: { content: canary } } };

function logged(fields: LogFields, level: LogLevel = 'trace', method: 'debug' | 'error' = 'error'): string {
  const lines: string[] = [];
  createLog(level, { write: (line) => lines.push(line) })[method]('happened', fields);
  return lines.join('');
}

function tainted<E extends Error>(error: E): E {
  error.stack = `${error.name}: ${canary}\n    at ${canary} (/home/${canary}/src/a.ts:1:2)\n    at (${project}src/${canary}.ts:3:4)\n${error.stack ?? ''}`;
  return error;
}

const apiError = () =>
  tainted(
    new DiscordAPIError(
      { code: 50035, message: canary, errors: { data: { content: { _errors: [{ code: canary, message: canary }] } } } },
      50035,
      400,
      'POST',
      url,
      body,
    ),
  );

describe('an error is reduced by whitelist', () => {
  test.for<[string, () => unknown, object]>([
    [
      'an error of Discord’s API',
      apiError,
      {
        name: 'DiscordAPIError',
        code: 50035,
        status: 400,
        method: 'POST',
        route: '/api/v10/interactions/:x/:x/callback',
      },
    ],
    [
      'an error of HTTP',
      () =>
        tainted(
          new HTTPError(
            502,
            canary,
            'PATCH',
            `http://127.0.0.1:1/api/v10/webhooks/1/${canary}/messages/@original`,
            body,
          ),
        ),
      { name: 'HTTPError', status: 502, method: 'PATCH', route: '/api/v10/webhooks/:x/:x/messages/@original' },
    ],
    [
      'a rate limit',
      () =>
        tainted(
          new RateLimitError({
            ...{ timeToReset: 1, limit: 1, retryAfter: 1, sublimitTimeout: 0, global: false, scope: 'user' },
            ...{ method: 'POST', url, hash: canary, majorParameter: canary, route: `/webhooks/${canary}` },
          }),
        ),
      { name: 'RateLimitError', method: 'POST', route: '/api/v10/interactions/:x/:x/callback' },
    ],
    ['an unknown error', () => tainted(new TypeError(canary)), { name: 'TypeError' }],
    [
      'a renamed error',
      () => Object.assign(new Error(canary), { name: canary, code: `${canary} `, status: canary }),
      { name: 'Error' },
    ],
    [
      'a system error',
      () => Object.assign(new Error(canary), { code: 'ECONNRESET', path: canary }),
      { name: 'Error', code: 'ECONNRESET' },
    ],
    ['a thrown text', () => canary, { name: 'thrown string' }],
    ['a thrown object', () => ({ message: canary }), { name: 'thrown object' }],
    ['nothing', () => undefined, { name: 'thrown undefined' }],
    [
      'causes',
      () => new RangeError(canary, { cause: new Error(canary, { cause: apiError() }) }),
      { name: 'RangeError', cause: { name: 'Error', cause: { name: 'DiscordAPIError', code: 50035, status: 400 } } },
    ],
    [
      'several errors',
      () => Object.assign(new AggregateError([new Error(canary), canary], canary), { code: 'ECONNREFUSED' }),
      { name: 'AggregateError', code: 'ECONNREFUSED', errors: [{ name: 'Error' }, { name: 'thrown string' }] },
    ],
    [
      'a Fault, whose words are ours',
      () => new Fault('config-invalid', 'Our sentence.', { problems: ['Ours too.'], cause: new Error(canary) }),
      {
        name: 'Fault',
        code: 'config-invalid',
        message: 'Our sentence.',
        problems: ['Ours too.'],
        cause: { name: 'Error' },
      },
    ],
  ])('%s', ([, make, expected]) => {
    const line = logged({ error: make() });
    expect(line).not.toContain(canary);
    expect(JSON.parse(line)).toMatchObject({ level: 'error', msg: 'happened', error: expected });
  });

  test('an error that is its own cause ends', () => {
    const error = new Error(canary);
    error.cause = error;
    expect(JSON.stringify(describeError(error)).length).toBeLessThan(5_000);
  });

  test('it says where in our own files', () => {
    const thrown = (): unknown => {
      try {
        return createLog(canary as LogLevel);
      } catch (error) {
        return error;
      }
    };
    expect(describeError(thrown()).at).toEqual(expect.arrayContaining([expect.stringMatching(/^src\/log\.ts:\d+$/)]));
  });
});

describe('fields', () => {
  test('those of the list and no others', () => {
    const fields = { command: 'find', ms: 3, outcome: null, user: canary, query: canary } as LogFields;
    const line = logged(fields);
    expect(JSON.parse(line)).toEqual({
      level: 'error',
      time: expect.any(String),
      msg: 'happened',
      command: 'find',
      ms: 3,
      outcome: null,
    });
  });

  test('guild ids at debug only', () => {
    expect(JSON.parse(logged({ guild: '1' }, 'debug', 'debug'))).toMatchObject({ guild: '1' });
    expect(logged({ guild: canary })).not.toContain(canary);
  });

  test('a level keeps the lower ones out', () => {
    expect(logged({}, 'info', 'debug')).toBe('');
    expect(logged({}, 'silent')).toBe('');
  });
});

test('lines go to stderr at once and stdout stays empty', () => {
  const code = "import('#src/log.ts').then(({ createLog }) => { createLog('info').info('hello'); process.exit(7); })";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 7, stdout: '' });
  expect(JSON.parse(stderr)).toEqual({ level: 'info', time: expect.any(String), msg: 'hello' });
});
