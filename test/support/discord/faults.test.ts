import { DiscordAPIError, type Message, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from './faults.ts';
import { call } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { startDiscord } from './start-discord.ts';

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const messages = /^\/channels\/\d+\/messages$/;
const path = (): `/${string}` => `/channels/${discord.channel('daily').id}/messages`;
const body = { content: 'a', allowed_mentions: { parse: [] } };
const rest = (options = {}) => new REST({ api: discord.apiUrl, ...options }).setToken(discord.token);
const written = () => discord.messages(discord.channel('daily')).length;
const statuses = () => discord.requests().map((each) => each.status);

describe('what the library does with a fault', () => {
  test.for<{ fault: Omit<Fault, 'path'>; statuses: (number | null)[]; written: number }>([
    { fault: { kind: 'status' }, statuses: [500, 200], written: 1 },
    { fault: { kind: 'status', status: 503, times: 3 }, statuses: [503, 503, 503, 200], written: 1 },
    { fault: { kind: 'commit-then-status' }, statuses: [500, 200], written: 2 },
    { fault: { kind: 'reset' }, statuses: [null, 200], written: 1 },
    { fault: { kind: 'commit-then-reset' }, statuses: [null, 200], written: 2 },
    { fault: { kind: 'rate-limit', retryAfter: 0.02 }, statuses: [429, 200], written: 1 },
    { fault: { kind: 'shared-rate-limit', retryAfter: 0.02 }, statuses: [429, 200], written: 1 },
    { fault: { kind: 'global-rate-limit', retryAfter: 0.02 }, statuses: [429, 200], written: 1 },
    { fault: { kind: 'edge-html', retryAfter: 0.02 }, statuses: [429, 200], written: 1 },
  ])('$fault', async ({ fault, statuses: expected, written: count }) => {
    const injected = discord.fault({ method: 'POST', path: messages, ...fault });
    const sent = (await rest().post(path(), { body })) as Message;
    expect(sent.content).toBe('a');
    expect(statuses()).toEqual(expected);
    expect(written()).toBe(count);
    expect(injected.hits).toBe(fault.times ?? 1);
  });

  test('a nonce undoes the duplicate', async () => {
    discord.fault({ method: 'POST', path: messages, kind: 'commit-then-reset', times: 2 });
    await rest().post(path(), { body: { ...body, nonce: '1', enforce_nonce: true } });
    expect([statuses(), written()]).toEqual([[null, null, 200], 1]);
  });

  test.for(['hang-up', 'commit-then-hang-up'] as const)('%s is not retried', async (kind) => {
    discord.fault({ path: messages, kind });
    await expect(rest().post(path(), { body })).rejects.toThrow();
    expect([statuses(), written()]).toEqual([[null], kind === 'hang-up' ? 0 : 1]);
  });

  test.for(['hang', 'commit-then-hang'] as const)('%s lasts until the client gives up', async (kind) => {
    discord.fault({ path: messages, kind });
    const waiting = new AbortController();
    const request = call(discord, 'POST', path(), body, { signal: waiting.signal });
    await discord.until(() => discord.requests().some((each) => each.body !== undefined));
    await discord.until(() => written() === (kind === 'hang' ? 0 : 1));
    waiting.abort();
    await expect(request).rejects.toThrow();
    expect(statuses()).toEqual([null]);
  });

  test('four times 500 is too much for the library', async () => {
    discord.fault({ path: messages, kind: 'status', times: 4 });
    await expect(rest().post(path(), { body })).rejects.toThrow();
    expect(statuses()).toEqual([500, 500, 500, 500]);
  });

  test.for([
    { kind: 'rate-limit', scope: 'user', global: null },
    { kind: 'shared-rate-limit', scope: 'shared', global: null },
    { kind: 'global-rate-limit', scope: 'global', global: 'true' },
    { kind: 'edge-html', scope: null, global: null },
  ] as const)('the headers of $kind', async ({ kind, scope, global }) => {
    discord.fault({ path: messages, kind, retryAfter: 3 });
    const { status, headers, body: answer } = await call(discord, 'GET', path());
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('3');
    expect(headers.get('x-ratelimit-scope')).toBe(scope);
    expect(headers.get('x-ratelimit-global')).toBe(global);
    if (kind === 'edge-html') expect(answer['text']).toContain('<html>');
    else expect(answer).toMatchObject({ retry_after: 3, global: global === 'true' });
  });

  test('rejectOnRateLimit turns a rate limit into an error', async () => {
    discord.fault({ path: messages, kind: 'edge-html', retryAfter: 3600 });
    await expect(rest({ rejectOnRateLimit: ['/'] }).post(path(), { body })).rejects.toMatchObject({
      timeToReset: expect.any(Number),
      retryAfter: 3_600_000 + 50,
    });
  });
});

describe('which requests a fault meets', () => {
  test('those of its method and path, as often as asked, one after the other', async () => {
    discord.fault({ method: 'POST', path: messages, kind: 'status', status: 501 });
    discord.fault({ path: /messages/, kind: 'status', status: 502, times: 2 });
    const get = () => call(discord, 'GET', path());
    const post = () => call(discord, 'POST', path(), body);
    const other = () => call(discord, 'GET', '/users/@me');
    const answers = [await other(), await get(), await post(), await post(), await post(), await get()];
    expect(answers.map((each) => each.status)).toEqual([200, 502, 501, 502, 200, 200]);
  });

  test('a status of the client kind comes back as an error of the API', async () => {
    discord.fault({ path: messages, kind: 'status', status: 403 });
    await expect(rest().get(path())).rejects.toBeInstanceOf(DiscordAPIError);
  });

  test('the server is gone when it is closed, with a hanging request and all', async () => {
    discord.fault({ path: messages, kind: 'hang' });
    const request = call(discord, 'GET', path());
    const failed = expect(request).rejects.toThrow();
    await discord.until(() => discord.requests().length === 1);
    await discord.close();
    await failed;
    await expect(call(discord, 'GET', '/users/@me')).rejects.toThrow();
  });
});
