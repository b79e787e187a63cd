import { once } from 'node:events';
import { Events, GatewayIntentBits, type Interaction, Status } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { call } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { startDiscord } from './start-discord.ts';
import { makeClient, startBot } from './test-bot.ts';

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await startDiscord({ guilds: 2 });
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    { name: 'find', description: 'Find' },
  ]);
});
afterEach(() => discord.close());

const answer = async (interaction: Interaction): Promise<void> => {
  if (interaction.isChatInputCommand()) await interaction.reply('here');
};
const events = () => discord.journal.gateway.map((each) => each.event);
const count = (event: string) => events().filter((each) => each === event).length;

const gatewayUrl = () => discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1');
const identify = (more: object = {}) => ({ op: 2, d: { token: discord.token, intents: 1, ...more } });
const resume = (session_id: string, seq: number, token = discord.token) => ({ op: 6, d: { token, session_id, seq } });

/** A bare connection that has been greeted. */
async function connect(): Promise<WebSocket> {
  const socket = new WebSocket(`${gatewayUrl()}/?v=10&encoding=json`);
  await once(socket, 'message');
  return socket;
}

async function sessionOf(socket: WebSocket): Promise<string> {
  const [raw] = await once(socket, 'message');
  const { t, d } = JSON.parse(String(raw));
  expect(t).toBe('READY');
  return d.session_id;
}

describe('logging in', () => {
  test('a client becomes ready, knows its servers and its permissions, and says which intents it wants', async () => {
    await using bot = await startBot(discord);
    expect(bot.guilds.cache.map((each) => each.id)).toEqual(discord.guilds.map((each) => each.id));
    expect(bot.user.id).toBe(discord.botId);
    expect(bot.application.id).toBe(discord.applicationId);
    expect(discord.gateway.intents()).toEqual([GatewayIntentBits.Guilds]);
    const channel = discord.channel('daily');
    const me = bot.guilds.cache.get(discord.guild.id)?.members.me;
    expect(me?.permissionsIn(channel.id).has('SendMessages')).toBe(true);
    const updated = once(bot, Events.ChannelUpdate);
    discord.permit(channel, { send: false });
    await updated;
    expect(me?.permissionsIn(channel.id).has('SendMessages')).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  test('a wrong token is refused by the REST API', async () => {
    const client = makeClient(discord);
    await expect(client.login(`${discord.token}x`)).rejects.toThrow(/invalid token/i);
    expect(events()).toEqual([]);
  });

  test.for([
    { name: 'a wrong token', sends: () => ({ op: 2, d: { token: 'x', intents: 1 } }), code: 4004 },
    { name: 'unknown intents', sends: () => identify({ intents: 2 ** 30 }), code: 4013 },
    { name: 'intents that need approval', sends: () => identify({ intents: 1 << 15 }), code: 4014 },
    { name: 'a shard that is not there', sends: () => identify({ shard: [1, 1] }), code: 4010 },
    { name: 'an unknown opcode', sends: () => ({ op: 42 }), code: 4001 },
    { name: 'no payload', sends: () => 'nonsense', code: 4002 },
    { name: 'something before logging in', sends: () => ({ op: 3, d: {} }), code: 4003 },
    { name: 'identifying twice', loggedIn: true, sends: () => identify(), code: 4005 },
    { name: 'a sequence that never was', loggedIn: true, sends: (id: string) => resume(id, 99), code: 4007 },
    { name: 'a resume with a wrong token', loggedIn: true, sends: (id: string) => resume(id, 1, 'x'), code: 4004 },
  ])('$name closes with $code', async ({ loggedIn = false, sends, code }) => {
    const socket = await connect();
    const closed = once(socket, 'close');
    let session = '';
    if (loggedIn) {
      socket.send(JSON.stringify(identify()));
      session = await sessionOf(socket);
    }
    socket.send(JSON.stringify(sends(session)));
    expect((await closed)[0]).toBe(code);
  });

  test.for(['?v=9&encoding=json', '?v=10&encoding=etf', ''])(
    'a connection with "%s" closes with 4012',
    async (query) => {
      const socket = new WebSocket(`${gatewayUrl()}/${query}`);
      expect((await once(socket, 'close'))[0]).toBe(4012);
    },
  );

  test('one identify more than the day allows and the token is reset', async () => {
    discord.settings.sessionStartLimit.remaining = 1;
    await using bot = await startBot(discord);
    expect((await call(discord, 'GET', '/gateway/bot')).body['session_start_limit']).toMatchObject({
      remaining: 0,
      total: 1000,
    });
    const refused = once(bot, Events.ShardError);
    discord.gateway.disconnect({ code: 1000, resumable: false });
    expect(String((await refused)[0])).toContain('Authentication failed');
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(401);
  });
});

describe('heartbeats', () => {
  test('are acknowledged', async () => {
    discord.settings.heartbeatInterval = 20;
    await using bot = await startBot(discord);
    await discord.until(() => count('heartbeat') >= 3);
    expect(count('close')).toBe(0);
    expect(bot.ws.shards.first()?.status).toBe(Status.Ready);
  });

  test('without acks the client notices and resumes', async () => {
    discord.settings.heartbeatInterval = 20;
    await using _bot = await startBot(discord);
    discord.settings.acknowledgeHeartbeats = false;
    await discord.until(() => count('close') === 1);
    discord.settings.acknowledgeHeartbeats = true;
    await discord.until(() => count('resumed') === 1);
    expect(count('identify')).toBe(1);
  });
});

describe('coming back', () => {
  test.for([
    { name: 'a cut connection', cut: () => discord.gateway.disconnect({ terminate: true }) },
    { name: 'close code 4000', cut: () => discord.gateway.disconnect({ code: 4000 }) },
    { name: 'close code 1001', cut: () => discord.gateway.disconnect({ code: 1001 }) },
    { name: 'op 7', cut: () => discord.gateway.requestReconnect() },
  ])('after $name the client resumes and what it missed is replayed', async ({ cut }) => {
    await using _bot = await startBot(discord, answer);
    cut();
    await discord.until(() => count('close') === 1);
    const missed = discord.send({ name: 'find' });
    expect(missed.answered()).toBe(false);
    expect((await missed.reply()).text).toBe('here');
    expect([count('identify'), count('resumed')]).toEqual([1, 1]);
    expect(discord.journal.gateway.filter((each) => each.event === 'connect').map((each) => each.data)).toEqual([
      '/?v=10&encoding=json',
      '/resume?v=10&encoding=json',
    ]);
  });

  test('a replayed interaction comes once', async () => {
    let seen = 0;
    await using _bot = await startBot(discord, async (interaction) => {
      seen++;
      await answer(interaction);
    });
    await discord.slash({ name: 'find' });
    discord.gateway.disconnect();
    await discord.until(() => count('resumed') === 1);
    await discord.slash({ name: 'find' });
    expect(seen).toBe(2);
  });

  test('after op 9 the client identifies anew', async () => {
    await using _bot = await startBot(discord, answer);
    discord.gateway.invalidateSession();
    await discord.ready(undefined, 2);
    expect([count('identify'), count('resume')]).toEqual([2, 0]);
    expect((await discord.slash({ name: 'find' })).text).toBe('here');
  });

  test('after a close that ends the session a resume is answered with op 9, and what was missed is lost', async () => {
    await using _bot = await startBot(discord, answer);
    discord.gateway.disconnect({ code: 4000, resumable: false });
    expect(() => discord.send({ name: 'find' })).toThrow(/did not respond/);
    await discord.ready(undefined, 2);
    expect((await discord.slash({ name: 'find' })).text).toBe('here');
    expect([count('resume'), count('invalid'), count('identify')]).toEqual([1, 1, 2]);
  });

  test('a resume can stay unanswered', async () => {
    await using bot = await startBot(discord, answer);
    discord.settings.answerResumes = false;
    discord.gateway.disconnect();
    await discord.until(() => count('resume') === 1);
    expect(count('resumed')).toBe(0);
    expect(bot.isReady()).toBe(true);
  });

  test('connections can be refused', async () => {
    await using _bot = await startBot(discord, answer);
    discord.settings.acceptConnections = false;
    discord.gateway.disconnect();
    await discord.until(() => count('close') === 1);
    expect(discord.gateway.connections()).toBe(0);
  });

  test('a client that logs out ends its session', async () => {
    {
      await using _bot = await startBot(discord);
      expect(discord.gateway.intents()).toHaveLength(1);
    }
    await discord.until(() => count('close') === 1);
    expect(discord.gateway.intents()).toEqual([]);
  });
});
