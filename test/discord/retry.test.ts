import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatewayRefused, isTransient, readRefusal } from '#src/discord/refusal.ts';
import { backoff, retry, type Waiting } from '#src/discord/retry.ts';
import { recordedLog } from './recorded-log.ts';

const none = { body: undefined, files: undefined };
const api = (status: number, code = 0): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'm' }, code, status, 'GET', 'http://x', none);
const limit = (retryAfter: number): RateLimitError =>
  new RateLimitError({
    ...{ timeToReset: retryAfter, limit: 1, retryAfter, sublimitTimeout: 0, global: false, scope: 'user' },
    ...{ method: 'GET', url: 'http://x', hash: 'h', majorParameter: 'm', route: '/gateway/bot' },
  });
const system = (code: string): Error => Object.assign(new Error('m'), { code });

test.for<[string, unknown, boolean]>([
  ['502', new HTTPError(502, 'm', 'GET', 'http://x', none), true],
  ['429', api(429), true],
  ['a rate limit', limit(10), true],
  ['a refused connection', system('ECONNREFUSED'), true],
  ['a name that is not found', system('ENOTFOUND'), true],
  ['a socket that hangs up', system('UND_ERR_SOCKET'), true],
  ['a time-out', new DOMException('m', 'AbortError'), true],
  ['400', api(400, 50035), false],
  ['401', api(401), false],
  ['403', api(403, 50001), false],
  ['a mistake of ours', new TypeError('m'), false],
  ['no error', 'm', false],
  ['nothing', undefined, false],
])('%s may pass: %s', ([, error, expected]) => {
  expect(isTransient(error)).toBe(expected);
});

test('a refusal is read from any error', () => {
  expect(readRefusal(api(400, 50035))).toEqual({ status: 400, code: 50035, retryAfter: null });
  expect(readRefusal(limit(70))).toEqual({ status: null, code: null, retryAfter: 70 });
  expect(readRefusal(null)).toEqual({ status: null, code: null, retryAfter: null });
});

test.for<[number, string | null, RegExp]>([
  [4004, 'token-refused', /Reset Token.*\.env/],
  [4010, 'gateway-refused', /4010.*shard/],
  [4011, 'gateway-refused', /2,500 servers/],
  [4012, 'gateway-refused', /update Ibid/],
  [4013, 'gateway-refused', /intents/],
  [4014, 'gateway-refused', /Privileged Gateway Intents/],
  [1000, null, /^$/],
  [4000, null, /^$/],
  [4009, null, /^$/],
])('close code %i ends it with %s', ([code, expected, sentence]) => {
  const fault = gatewayRefused(code);
  expect(fault?.code ?? null).toBe(expected);
  expect(fault?.message ?? '').toMatch(sentence);
});

describe('the pause', () => {
  test('grows, is bounded, and is never shorter than planned', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, chance) => {
        const pause = backoff(failures, () => chance);
        expect(pause).toBeGreaterThanOrEqual(backoff(failures, () => 0));
        expect(pause).toBeLessThanOrEqual(450_000);
        expect(backoff(failures + 1, () => 0)).toBeGreaterThanOrEqual(backoff(failures, () => 0));
      }),
    );
  });

  test('keeps two identifies five seconds apart after any failure, as Discord asks', () => {
    expect(backoff(1, () => 0)).toBeGreaterThanOrEqual(5_000);
  });
});

/** Sleeps at once and keeps how long it was asked to. */
function watch(): Waiting & { readonly slept: number[] } {
  const slept: number[] = [];
  return { slept, random: () => 0, sleep: async (ms) => void slept.push(ms) };
}

describe('a request', () => {
  const run = async (errors: readonly unknown[], signal = new AbortController().signal) => {
    const left = [...errors];
    const { log, lines } = recordedLog();
    const waiting = watch();
    const request = async (): Promise<string> => {
      if (left.length > 0) throw left.shift();
      return 'done';
    };
    const result = await retry(request, { what: 'trying', log, signal, waiting }).catch((error: unknown) => error);
    return { result, slept: waiting.slept, lines, left };
  };

  test('is made again until it succeeds, each failure logged', async () => {
    const { result, slept, lines } = await run([system('ECONNRESET'), api(500), system('ENOTFOUND')]);
    expect({ result, slept }).toEqual({ result: 'done', slept: [1_000, 5_000, 10_000] });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatchObject({ level: 'warn', attempt: 3, ms: 10_000 });
  });

  test('waits as long as Discord says', async () => {
    expect((await run([limit(3_600_000)])).slept).toEqual([3_600_000]);
    expect((await run([limit(1)])).slept).toEqual([1_000]);
  });

  test.for<[string, unknown]>([
    ['the API', api(401)],
    ['the library', Object.assign(new Error('m'), { code: 'TokenInvalid' })],
  ])('ends with a Fault where %s refuses the token', async ([, error]) => {
    expect((await run([error, error])).result).toMatchObject({ name: 'Fault', code: 'token-refused', cause: error });
  });

  test('ends with an error that will not pass', async () => {
    const error = api(403, 50001);
    expect(await run([error, error])).toMatchObject({ result: error, left: [error], slept: [] });
  });

  test('is not made after the signal, nor again', async () => {
    expect(await run([system('ECONNRESET')], AbortSignal.abort())).toMatchObject({
      result: null,
      slept: [],
      lines: [],
    });
    const controller = new AbortController();
    const stopping: Waiting = { random: () => 0, sleep: async () => controller.abort() };
    const { log } = recordedLog();
    let requests = 0;
    const request = (): Promise<never> => {
      requests++;
      return Promise.reject(system('ECONNRESET'));
    };
    expect(await retry(request, { what: 'trying', log, signal: controller.signal, waiting: stopping })).toBeNull();
    expect(requests).toBe(1);
  });
});
