import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Command, defineCommand } from '#src/command/define.ts';
import { patience } from '#src/discord/watchdog.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord as simulate } from '../support/discord/start-discord.ts';
import { startEdge } from './start-edge.ts';

const words = { type: 'string', description: 'Words', required: true } as const;
const commands: readonly Command[] = [
  defineCommand({
    name: 'find',
    description: 'Find words',
    options: { words: { ...words, suggest: (typed) => [{ name: `@${typed}`, value: typed }] } },
    run: ({ words: given }) => ({
      ...{ outcome: 'found', message: given, audience: 'asker', turnsPage: true },
      blocks: [
        { type: 'note', text: `@everyone found ${given}` },
        { type: 'next', actions: [{ label: 'More', call: { command: 'find', arguments: { words: 'more' } } }] },
      ],
    }),
  }),
  defineCommand({
    name: 'source list',
    description: 'The sources',
    options: {},
    run: () => ({ outcome: 'found', message: 'm', audience: 'channel', blocks: [{ type: 'note', text: 'the list' }] }),
  }),
];
const groups = { source: 'Sources' };

let discord: SimulatedDiscord;
let controller: AbortController;
beforeEach(async () => {
  discord = await simulate();
  controller = new AbortController();
});
afterEach(() => discord.close());

const start = ({ guildId, ...rest }: { readonly guildId?: string; readonly commands?: readonly Command[] } = {}) =>
  startEdge(discord, { controller, commands, groups, guildId: guildId ?? null, ...rest });

const events = (event: string): number => discord.journal.gateway.filter((each) => each.event === event).length;
const find = (given: object = {}) => discord.slash({ name: 'find', options: { words: 'torture' }, ...given });

describe('a day with Discord', () => {
  test('commands, subcommands, suggestions and buttons are answered, and nobody is pinged', async () => {
    await using bot = await start();
    const reply = await find();
    expect(reply.text).toContain('found torture');
    expect(reply.ephemeral).toBe(true);
    const pressed = await discord.press(reply, { label: 'More' });
    expect(pressed.text).toContain('found more');
    expect(pressed.callback.type).toBe(7);
    const shared = await discord.slash({ name: 'source list' });
    expect({ text: shared.text, ephemeral: shared.ephemeral }).toEqual({
      text: expect.stringContaining('the list'),
      ephemeral: false,
    });
    const choices = await discord.autocomplete({ name: 'find', options: { words: 'tor' }, focused: 'words' });
    expect(choices).toEqual([{ name: 'tor', value: 'tor' }]);
    expect(discord.pings()).toEqual([]);
    expect(discord.violations).toEqual([]);
    expect(bot.lines.filter(({ level }) => level !== 'info' && level !== 'debug')).toEqual([]);
  });

  test('it asks for one intent', async () => {
    await using _ = await start();
    expect(discord.gateway.intents()).toEqual([1]);
  });

  test.for<[string, unknown]>([
    ['without data', { id: '1', application_id: '1', token: 't', type: 2 }],
    ['of a strange shape', { type: 4, data: 7, channel: 'x' }],
    ['that is empty', {}],
  ])('an interaction %s does no harm', async ([, malformed]) => {
    await using bot = await start();
    discord.gateway.dispatch('INTERACTION_CREATE', malformed);
    expect((await find()).text).toContain('found torture');
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('a clock that is a minute ahead makes nothing look old', async () => {
    const now = Date.now;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    discord.advance(-60_000);
    try {
      await using bot = await start();
      expect((await find({ signal: AbortSignal.timeout(10_000) })).text).toContain('found torture');
      expect(bot.lines).toContainEqual(expect.objectContaining({ level: 'warn', ms: expect.closeTo(60_000, -4) }));
    } finally {
      clock.mockRestore();
    }
  });

  test('many at once are all answered', async () => {
    await using _ = await start();
    const replies = await Promise.all(Array.from({ length: 50 }, (_, i) => find({ options: { words: `n${i}` } })));
    expect(replies.map(({ text }) => /found (n\d+)/.exec(text)?.[1])).toEqual(replies.map((_, i) => `n${i}`));
  });

  test('one that is too old is not answered, the next one is', async () => {
    await using bot = await start();
    const old = discord.send({ name: 'find', options: { words: 'old' }, ageMs: 4_000 });
    await find();
    expect(discord.requests().filter(({ path }) => path.includes(`/interactions/${old.interaction.id}/`))).toEqual([]);
    expect(bot.lines).toContainEqual(expect.objectContaining({ level: 'debug', kind: 'command' }));
  });
});

describe('registration', () => {
  const puts = () => discord.requests().filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

  test('happens once, and again after a change', async () => {
    for (const given of [commands, commands, commands.slice(0, 1)]) {
      controller = new AbortController();
      await using _ = await start({ commands: given });
    }
    expect(puts()).toHaveLength(2);
    expect(discord.commands().map(({ name }) => name)).toEqual(['find']);
  });

  test('in one server leaves the others alone', async () => {
    for (let i = 0; i < 2; i++) {
      controller = new AbortController();
      await using _ = await start({ guildId: discord.guild.id });
    }
    expect(puts()).toHaveLength(1);
    expect(discord.commands(discord.guild).map(({ name }) => name)).toEqual(['find', 'source']);
    expect(discord.commands()).toEqual([]);
  });

  test('in a strange server is a Fault with the way in', async () => {
    const starting = start({ guildId: '100000000000000001' });
    await expect(starting).rejects.toMatchObject({ code: 'registration-refused' });
    await expect(starting).rejects.toThrow(`client_id=${discord.applicationId}`);
    expect(events('connect')).toBe(0);
  });
});

describe('Discord refuses', () => {
  test('the token at the start', async () => {
    discord.revokeToken();
    await expect(start()).rejects.toMatchObject({ code: 'token-refused' });
    expect(discord.requests()).toHaveLength(1);
  });

  test.for([4004, 4010, 4011, 4012, 4013, 4014])('the connection for good with %i', async (code) => {
    await using bot = await start();
    discord.gateway.disconnect({ code });
    await expect(bot.stopped).rejects.toMatchObject({ code: code === 4004 ? 'token-refused' : 'gateway-refused' });
    expect(events('identify')).toBe(1);
  });
});

describe('the connection is lost', () => {
  test.for<[string, () => void, 'resumed' | 'ready']>([
    ['by a cut', () => discord.gateway.disconnect({ terminate: true }), 'resumed'],
    ['by op 7', () => discord.gateway.requestReconnect(), 'resumed'],
    ['by close 4000', () => discord.gateway.disconnect(), 'resumed'],
    ['by close 1000', () => discord.gateway.disconnect({ code: 1000, resumable: false }), 'ready'],
    ['with its session', () => discord.gateway.invalidateSession(), 'ready'],
    ['with its session, while it was away', () => discord.gateway.disconnect({ resumable: false }), 'ready'],
  ])('%s, and comes back', async ([, cut, event]) => {
    await using bot = await start();
    const before = events(event);
    cut();
    await discord.until(() => events(event) > before);
    // A session that is lost is not left to the library, which would identify at once and for ever.
    expect(bot.pauses).toEqual(event === 'ready' ? [5_000] : []);
    expect((await find()).text).toContain('found torture');
    expect(discord.violations).toEqual([]);
  });

  test('what was missed is replayed and left unanswered, for its three seconds are over', async () => {
    await using bot = await start();
    discord.gateway.disconnect();
    await discord.until(() => events('close') === 1);
    discord.send({ name: 'find', options: { words: 'missed' }, ageMs: 9_000 });
    await discord.until(() => events('resumed') === 1);
    await find();
    expect(discord.requests().filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
    expect(bot.lines.filter(({ message }) => /too late/.test(message))).toHaveLength(1);
  });

  test('and RESUME is never answered: after half a minute a new session starts, and the old one does not come back', async () => {
    await using bot = await start();
    discord.settings.answerResumes = false;
    discord.gateway.disconnect();
    await discord.until(() => events('resume') === 1);
    bot.timer.advance(patience.connecting - 1);
    expect(bot.lines.filter(({ message }) => message === 'the session is lost')).toEqual([]);
    discord.settings.answerResumes = true;
    bot.timer.advance(1);
    await discord.until(() => events('ready') === 2);
    expect(bot.pauses).toEqual([5_000]);
    // The library takes half a second for this, as an old connection that came back would have.
    discord.gateway.disconnect();
    await discord.until(() => events('resumed') === 1);
    await find();
    expect({ connections: discord.gateway.connections(), connects: events('connect') }).toEqual({
      connections: 1,
      connects: 4,
    });
  });

  test('and none is accepted for a while: a new session starts when they are', async () => {
    await using bot = await start();
    discord.settings.acceptConnections = false;
    discord.gateway.disconnect({ resumable: false });
    await bot.seen(/reconnecting/);
    bot.timer.advance(patience.connecting);
    discord.settings.acceptConnections = true;
    await discord.until(() => events('ready') === 2);
    discord.gateway.disconnect();
    await discord.until(() => events('resumed') === 1);
    expect((await find()).text).toContain('found torture');
    expect({ connects: events('connect'), identifies: events('identify') }).toEqual({ connects: 3, identifies: 2 });
  });

  test('and heartbeats are no longer acknowledged: a new session starts', async () => {
    await using bot = await start();
    bot.timer.advance(patience.silence);
    await discord.until(() => events('ready') === 2);
    expect((await find()).text).toContain('found torture');
  });
});

describe('Discord is out of reach', () => {
  test('at the start: it waits and tries again', async () => {
    discord.fault({ path: /applications\/@me/, kind: 'status', status: 503, times: 8 });
    await using bot = await start();
    expect(bot.pauses).toEqual([1_000, 5_000]);
    expect((await find()).text).toContain('found torture');
  });

  test('behind the page of the edge: it waits as long as that says', async () => {
    discord.fault({ path: /gateway\/bot/, kind: 'edge-html', retryAfter: 3_600 });
    await using bot = await start();
    expect(bot.pauses[0]).toBeGreaterThanOrEqual(3_600_000);
  });

  test('with few sessions left it waits for its share', async () => {
    discord.settings.sessionStartLimit = { total: 1_000, remaining: 9, reset_after: 60_000, max_concurrency: 1 };
    await using bot = await start();
    expect(bot.pauses).toEqual([6_000]);
  });

  test('for a first response: the asker sees it once', async () => {
    await using bot = await start();
    discord.fault({ path: /callback$/, kind: 'commit-then-status', status: 502 });
    expect((await find()).text).toContain('found torture');
    await bot.seen(/^answered$/);
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('for a first response, with a rate limit: it does not wait in silence', async () => {
    await using bot = await start();
    discord.fault({ path: /callback$/, kind: 'rate-limit', retryAfter: 3_600 });
    discord.send({ name: 'find', options: { words: 'lost' } });
    await discord.until(() =>
      discord.requests().some(({ path, status }) => path.endsWith('/callback') && status === 429),
    );
    await find();
    expect(bot.lines).toContainEqual(expect.objectContaining({ level: 'error', kind: 'command' }));
    expect(bot.lines).toContainEqual(expect.objectContaining({ outcome: 'unsent' }));
  });
});

describe('the end', () => {
  test('the connection is closed in order, and the exit code is 0', async () => {
    const bot = await start();
    controller.abort();
    expect(await bot.stopped).toBe(0);
    await discord.until(() => discord.gateway.connections() === 0);
    expect(discord.journal.gateway.at(-1)).toEqual({ event: 'close', data: 1000 });
    expect(bot.timer.pending).toBe(0);
  });

  test('what is under way is answered first', async () => {
    const bot = await start();
    const reply = find();
    await discord.until(() => discord.requests().some(({ path }) => path.endsWith('/callback')));
    controller.abort();
    expect((await reply).text).toContain('found torture');
    expect(await bot.stopped).toBe(0);
  });

  test('before the beginning nothing is asked of Discord', async () => {
    controller.abort();
    const bot = await start();
    expect(await bot.stopped).toBe(0);
    expect(discord.requests()).toEqual([]);
  });
});
