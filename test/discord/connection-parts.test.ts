import * as discord from 'discord.js';
import { describe, expect, test } from 'vitest';
import { clientOptions, restOptions } from '#src/discord/client-options.ts';
import { createClock } from '#src/discord/clock.ts';
import { createIdentifyGate } from '#src/discord/identify-gate.ts';
import { createInteractionPort } from '#src/discord/interaction-port.ts';
import type { Incoming } from '#src/discord/read-interaction.ts';
import { sentence } from '#src/discord/responses.ts';
import { snowflakeTime } from '#src/discord/snowflake.ts';
import { recordedLog } from './recorded-log.ts';

describe('ids', () => {
  test.for<[string, string]>([
    ['175928847299117063', '2016-04-30T11:18:25.796Z'],
    ['0', '2015-01-01T00:00:00.000Z'],
  ])('%s was made at %s', ([id, time]) => {
    expect(new Date(snowflakeTime(id)).toISOString()).toBe(time);
  });
});

describe('the clock', () => {
  const real = Date.parse('2026-08-01T12:00:00Z');
  const header = 'Sat, 01 Aug 2026 12:00:00 GMT';
  test.for<[string, number, number]>([
    ['that is right', 0, 0],
    ['that is right, the header having travelled', 1_900, 1_900],
    ['that is a minute ahead', 60_000, 0],
    ['that is a minute behind', -60_000, 0],
  ])('one %s', ([, wrong, left]) => {
    const { log, lines } = recordedLog();
    const clock = createClock(() => real + wrong, log);
    clock.sync(header);
    clock.sync(header);
    expect(clock.now() - real).toBe(left);
    expect(lines.length).toBe(Math.abs(wrong) >= 2_000 ? 1 : 0);
  });

  test.for([null, '', 'soon'])('a header that is none: %s', (date) => {
    const clock = createClock(() => 7, recordedLog().log);
    clock.sync(date);
    expect(clock.now()).toBe(7);
  });

  test('goes back to right', () => {
    let wrong = 60_000;
    const clock = createClock(() => real + wrong, recordedLog().log);
    clock.sync(header);
    wrong = 0;
    clock.sync(header);
    expect(clock.now()).toBe(real);
  });
});

test('a shard identifies once; the second time ends the session and waits until it is closed', async () => {
  let ends = 0;
  const gate = createIdentifyGate(() => ends++);
  const { signal } = new AbortController();
  await gate.waitForIdentify(0, signal);
  await gate.waitForIdentify(1, signal);
  expect(ends).toBe(0);
  const closing = new AbortController();
  const second = gate.waitForIdentify(0, closing.signal);
  expect(ends).toBe(1);
  closing.abort();
  await expect(second).rejects.toBe(closing.signal.reason);
});

test('responses go out without the bot’s token and with a deadline', async () => {
  const posted: unknown[] = [];
  const port = createInteractionPort({ post: async (...given) => void posted.push(given), get: async () => ({}) });
  const place = { server: null, channel: '2', user: '3', permissions: '0' };
  const incoming: Incoming = { id: '1', applicationId: '7', token: 't', place, kind: 'other' };
  const response = sentence('No.');
  await port.respond(incoming, response, []);
  await port.respond(incoming, response, [{ name: 'a.bib', text: '@misc{é}' }]);
  await port.followUp(incoming, { flags: 0, allowed_mentions: { parse: [] } });
  const options = { auth: false, signal: expect.any(AbortSignal) };
  expect(posted).toEqual([
    ['/interactions/1/t/callback', { body: response, ...options }],
    [
      '/interactions/1/t/callback',
      {
        body: response,
        files: [{ name: 'a.bib', data: '@misc{é}', contentType: 'text/plain; charset=utf-8' }],
        ...options,
      },
    ],
    ['/webhooks/7/t', { body: { flags: 0, allowed_mentions: { parse: [] } }, ...options }],
  ]);
});

describe('the library', () => {
  const client = new discord.Client(clientOptions('http://127.0.0.1:1/api', {}));

  test('is given one intent, no mentions and the address', () => {
    expect(client.options.intents.toArray()).toEqual(['Guilds']);
    expect(client.options).toMatchObject({
      allowedMentions: { parse: [] },
      rest: { api: 'http://127.0.0.1:1/api', version: '10' },
    });
  });

  /** Places, not people; the library cannot do without them. */
  const kept = ['GuildManager', 'ChannelManager', 'GuildChannelManager', 'RoleManager', 'PermissionOverwriteManager'];
  const managers = Object.entries(discord).filter(
    ([name, value]) =>
      /Manager$/.test(name) && typeof value === 'function' && value.prototype instanceof discord.CachedManager,
  );

  test.for(managers.map(([name, value]) => [name, value] as const))(
    'keeps nothing in a %s, if it is of people',
    ([name, value]) => {
      const make = client.options.makeCache as unknown as (
        type: unknown,
        holds: unknown,
        manager: unknown,
      ) => Map<string, object>;
      const cache = make(value, Object, value);
      cache.set('1', {});
      expect(cache.size).toBe(kept.includes(name) ? 1 : 0);
    },
  );

  test('there are such caches', () => {
    expect(managers.length).toBeGreaterThan(20);
    expect(managers.map(([name]) => name)).toEqual(
      expect.arrayContaining(['UserManager', 'GuildMemberManager', 'MessageManager']),
    );
  });

  test.for<[string, number, boolean]>([
    ['/interactions/:id/:token/callback', 1, true],
    ['/webhooks/:id/:token', 1, true],
    ['/applications/:id/commands', 1_000, false],
    ['/gateway/bot', 3_600_000, true],
  ])('a rate limit on %s of %i ms is an error: %s', async ([route, retryAfter, expected]) => {
    const { rejectOnRateLimit } = restOptions('http://127.0.0.1:1/api');
    const data = { route, retryAfter, timeToReset: 50 } as discord.RateLimitData;
    expect(typeof rejectOnRateLimit === 'function' ? await rejectOnRateLimit(data) : null).toBe(expected);
  });
});
