import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Command, defineCommand } from '#src/command/define.ts';
import type { Here } from '#src/command/here.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { someBrief } from '../support/briefs.ts';
import { someSchedule } from '../support/daily.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord as simulate } from '../support/discord/start-discord.ts';
import { startEdge } from './start-edge.ts';

const seen: Here[] = [];
const look = defineCommand({
  name: 'look',
  description: 'Looks round',
  options: {
    channel: { type: 'channel', description: 'Where' },
    role: { type: 'role', description: 'For whom' },
  },
  run(_, { here }) {
    if (here) seen.push(here);
    return { outcome: 'found', message: 'm', audience: 'asker', blocks: [{ type: 'note', text: 'seen' }] };
  },
});
const commands: readonly Command[] = [look];

let discord: SimulatedDiscord;
let store: Here['store'];
beforeEach(async () => {
  discord = await simulate({ guilds: 2 });
  store = createMemoryStore();
  seen.length = 0;
});
afterEach(() => discord.close());

const start = (salt = 'salt') =>
  startEdge(discord, { commands, kept: { store, facts: () => [], salt, briefDays: 30 } });
/** What a command sees. */
async function here(how: Omit<Parameters<SimulatedDiscord['slash']>[0], 'name'> = {}): Promise<Here> {
  await discord.slash({ name: 'look', ...how });
  const last = seen.at(-1);
  if (!last) throw new Error('the command was not run');
  return last;
}

describe('what a command sees of where it is given', () => {
  test('server, channel and rights; the person as a hash that is another one elsewhere', async () => {
    await using _ = await start();
    const other = discord.addUser('other');
    const mine = await here();
    expect([mine.server, mine.channel]).toEqual([discord.guild.id, discord.channel('general').id]);
    expect([...mine.may]).toEqual(['manage-server', 'manage-messages']);
    expect([...(await here({ user: other })).may]).toEqual([]);
    expect([...(await here({ user: other, rights: ['manageServer'] })).may]).toEqual(['manage-server']);
    const elsewhere = discord.guilds[1]?.channels[0];
    if (!elsewhere) throw new Error('there should be two servers');
    const people = [
      mine.person,
      (await here({ user: other })).person,
      (await here({ context: 'dm' })).person,
      (await here({ channel: elsewhere })).person,
    ];
    expect(new Set(people).size).toBe(4);
    expect((await here()).person).toBe(mine.person);
    for (const person of people) expect(person).not.toMatch(/\d{17}/);
  });

  test('another installation hashes otherwise', async () => {
    const [first, second] = [createMemoryStore(), createMemoryStore()];
    expect(first).not.toBe(second);
    let before = '';
    {
      await using _ = await start();
      before = (await here()).person;
    }
    await using _ = await start('another');
    expect((await here()).person).not.toBe(before);
  });

  test('no server in a direct message, nor where only the person has the app', async () => {
    await using _ = await start();
    for (const how of [{ context: 'dm' }, { installed: false }] as const) {
      const { server, may } = await here(how);
      expect([server, [...may]]).toEqual([null, []]);
    }
  });

  test('what the bot lacks in the channel that is named, and what that is called', async () => {
    await using _ = await start();
    const { id } = discord.channel('daily');
    const role = discord.addRole('readers').id;
    expect((await here({ options: { channel: id, role } })).lacks(id)).toEqual([]);
    discord.permit(discord.channel('daily'), { send: false, mentionEveryone: false });
    expect((await here({ options: { channel: id } })).lacks(id)).toEqual(['Send Messages']);
    expect((await here({ options: { channel: id, role } })).lacks(id)).toHaveLength(2);
    expect((await here()).lacks(id)).toBeNull();
    expect((await here()).channelName(id)).toBe('daily');
    expect((await here()).channelName('1')).toBeNull();
  });

  test('where Discord does not say what the bot lacks, the command is answered all the same', async () => {
    await using _ = await start();
    const { id } = discord.channel('daily');
    discord.fault({ method: 'GET', path: /\/channels\/\d+$/, kind: 'hang' });
    expect((await here({ options: { channel: id } })).lacks(id)).toBeNull();
  });
});

describe('servers that are left', () => {
  const [server, gone] = ['100000000000000001', '100000000000000009'];
  const departures = (id: string) => store.records.of(id)['departures']?.length ?? 0;
  const keep = (id: string) => store.settings.set(id, { style: 'apa', private: null, language: null, zone: null });

  test('are noted with the time; an outage is no leaving, and coming back clears it', async () => {
    await using bot = await start();
    const { guild } = discord;
    keep(guild.id);
    discord.leaveGuild(guild, { outage: true });
    await here({ context: 'dm' });
    expect(departures(guild.id)).toBe(0);
    discord.leaveGuild(guild);
    await here({ context: 'dm' });
    expect(departures(guild.id)).toBe(1);
    discord.joinGuild(guild);
    await here({ context: 'dm' });
    expect(departures(guild.id)).toBe(0);
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('while the bot did not run are noted when it connects; those it is in are not', async () => {
    keep(gone);
    keep(discord.guild.id);
    store.records.left(discord.guild.id, '2020-01-01T00:00:00Z');
    store.records.left(server, '2026-01-01T00:00:00Z');
    await using _ = await start();
    await here({ context: 'dm' });
    expect(departures(gone)).toBe(1);
    expect(departures(discord.guild.id)).toBe(0);
  });

  test('are erased thirty days later, at the start and then once a day; one that is there again is not', async () => {
    const daysAgo = (days: number, hours = 0) =>
      Temporal.Now.instant()
        .subtract({ hours: 24 * days + hours })
        .toString();
    const paused = { until: null, reason: null };
    for (const id of [server, gone]) store.schedules.put(someSchedule({ id: id.slice(-8), server: id, paused }));
    store.records.left(server, daysAgo(31));
    store.records.left(gone, daysAgo(29, 23));
    keep(discord.guild.id);
    store.records.left(discord.guild.id, daysAgo(40));
    await using bot = await start();
    expect(store.records.of(server)).toEqual({});
    expect(Object.keys(store.records.of(discord.guild.id))).toEqual(['settings']);
    expect(Object.keys(store.records.of(gone)).sort()).toEqual(['departures', 'schedules']);
    store.records.left(gone, null);
    store.records.left(gone, daysAgo(30));
    bot.timer.advance(24 * 60 * 60 * 1000);
    expect(store.records.of(gone)).toEqual({});
  });

  test('briefs that ended are erased after the days that were set; open ones stay', async () => {
    const daysAgo = (days: number) =>
      Temporal.Now.instant()
        .subtract({ hours: 24 * days })
        .toString();
    for (const [id, days] of [
      ['aaaaaaaa', 31],
      ['bbbbbbbb', 29],
      ['cccccccc', null],
    ] as const) {
      store.briefs.start(someBrief({ id, server: discord.guild.id, opened: daysAgo(60) }));
      if (days !== null) store.briefs.change(id, (brief) => ({ ...brief, closed: daysAgo(days) }));
    }
    await using bot = await start();
    await bot.seen(/^briefs that ended are erased$/);
    const left = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'].map((id) => store.briefs.get(id)?.id ?? null);
    expect(left).toEqual([null, 'bbbbbbbb', 'cccccccc']);
  });

  test('a store that fails is logged, and the bot goes on', async () => {
    store = {
      ...store,
      records: {
        ...store.records,
        left: () => {
          throw new Error('disk full');
        },
      },
    };
    await using bot = await start();
    discord.leaveGuild(discord.guilds[1] ?? discord.guild);
    await here();
    expect(bot.lines.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
  });
});
