import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChannelPort } from '#src/discord/channel-port.ts';
import { restOptions } from '#src/discord/client-options.ts';
import type { Permissions } from '../support/discord/permissions.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord } from '../support/discord/start-discord.ts';

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const port = (patience = 2_000) => {
  const rest = new REST({ ...restOptions(discord.apiUrl), retries: 0 }).setToken(discord.token);
  return createChannelPort(rest, { now: Date.now, patience });
};
const daily = () => discord.channel('daily');
const message = { content: 'words', allowed_mentions: { parse: [] } } as const;

describe('what the bot lacks in a channel', () => {
  test.for<[string, Partial<Permissions>, readonly string[]]>([
    ['nothing', {}, []],
    ['sending', { send: false }, ['Send Messages']],
    ['reading back', { history: false }, ['Read Message History']],
    ['everything', { view: false, send: false, history: false }, ['View Channel']],
  ])('%s', async ([, permissions, lacking]) => {
    discord.permit(daily(), permissions);
    expect(await port().lacks(daily().id)).toEqual(lacking);
  });

  test('to ping a role that not everybody may ping', async () => {
    discord.permit(daily(), { mentionEveryone: false });
    const [quiet, open] = [discord.addRole('quiet'), discord.addRole('open', { mentionable: true })];
    expect(await port().lacks(daily().id, quiet.id)).toEqual(['Mention @everyone, @here and All Roles']);
    expect(await port().lacks(daily().id, open.id)).toEqual([]);
  });

  test('cannot be told while Discord does not answer', async () => {
    discord.fault({ path: /guilds/, kind: 'hang', times: 9 });
    expect(await port(200).lacks(daily().id)).toBeNull();
  });
});

test.for<[string, number, object]>([
  ['the token is refused', 401, { type: 'unsent', after: 0 }],
  ['what something in between says', 403, { type: 'refused', why: 'forbidden' }],
  ['a time-out of the server', 408, { type: 'unknown' }],
  ['an error of the server', 500, { type: 'unknown' }],
])('%s', async ([, status, outcome]) => {
  discord.fault({ path: /messages/, kind: 'status', status });
  expect(await port().send(daily().id, message, 'a-nonce')).toEqual(outcome);
});

test('a channel that is not there', async () => {
  expect(await port().send('100000000000000001', message, 'a-nonce')).toEqual({ type: 'refused', why: 'gone' });
});

test('the same nonce gives the same message', async () => {
  const there = port();
  const first = await there.send(daily().id, message, 'a-nonce');
  expect(await there.send(daily().id, message, 'a-nonce')).toEqual(first);
  expect(discord.messages(daily())).toHaveLength(1);
});

test('a message that is not the bot’s own is not found, whatever its buttons carry', async () => {
  const key = 'k7m2p9xa.2026-03-02';
  const buttons = [
    { type: 1, components: [{ type: 2, style: 2, label: 'Context', custom_id: `show?at=x&post=${key}` }] },
  ];
  const stranger = discord.addUser('stranger');
  discord.say('words', { channel: daily(), user: stranger, components: buttons });
  const from = Temporal.Now.instant().subtract({ hours: 1 });
  expect(await port().find(daily().id, key, from)).toEqual({ type: 'absent' });
  await port().send(daily().id, { ...message, components: buttons }, 'a-nonce');
  expect(await port().find(daily().id, key, from)).toMatchObject({
    type: 'found',
    message: discord.messages(daily()).at(-1)?.id,
  });
  expect(await port().find(daily().id, `${key}1`, from)).toEqual({ type: 'absent' });
});

test('the system channel of a server, where it has one', async () => {
  expect(await port().systemChannel(discord.guild.id)).toBeNull();
  discord.guild.systemChannelId = daily().id;
  expect(await port().systemChannel(discord.guild.id)).toBe(daily().id);
  expect(await port().systemChannel('100000000000000001')).toBeNull();
});
