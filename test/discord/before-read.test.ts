import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '#src/command/being-read.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import type { Here } from '#src/command/here.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { someSchedule } from '../support/daily.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord as simulate } from '../support/discord/start-discord.ts';
import { startEdge } from './start-edge.ts';

const wake = defineCommand({
  name: 'wake',
  description: 'Has the schedules looked at again',
  withoutCorpus: true,
  options: {},
  run(_, { here }) {
    here?.wake();
    return { outcome: 'found', message: 'm', audience: 'asker', blocks: [{ type: 'note', text: 'woken' }] };
  },
});
const quote = defineCommand({
  name: 'quote',
  description: 'Quotes',
  options: { text: { type: 'string', description: 'Which', suggest: () => [{ name: 'one', value: 'one' }] } },
  form: { option: 'text', title: 'Quote', label: 'Text' },
  run: () => ({ outcome: 'found', message: 'm', audience: 'channel', blocks: [{ type: 'note', text: 'quoted' }] }),
});
const commands: readonly Command[] = [wake, quote];

let discord: SimulatedDiscord;
let store: Here['store'];
let reading: Reading | undefined;
let end: PromiseWithResolvers<void>;
beforeEach(async () => {
  discord = await simulate();
  store = createMemoryStore();
  reading = { read: 3, all: 12 };
  end = Promise.withResolvers();
});
afterEach(() => discord.close());

const start = () =>
  startEdge(discord, {
    commands,
    reading: () => reading,
    kept: { store, facts: () => [], salt: 'salt', briefDays: 30, ready: end.promise },
  });

/** A daily fact that has been due for a minute. */
function setUp(): string {
  const due = Temporal.Now.zonedDateTimeISO('UTC').subtract({ minutes: 1 });
  const schedule = someSchedule({
    server: discord.guild.id,
    channel: discord.channel('general').id,
    time: due.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone: 'UTC',
    since: due.toPlainDate().toString(),
  });
  store.schedules.put(schedule);
  return schedule.id;
}

test('commands that need the corpus say how far it is, also where they would open a form; nothing is proposed', async () => {
  await using _ = await start();
  const sentence = 'The corpus is being read: 3 of 12 documents so far. Ask again in a moment.';
  for (const options of [{}, { text: 'x' }]) {
    expect(await discord.slash({ name: 'quote', options })).toMatchObject({ ephemeral: true, text: sentence });
  }
  expect(await discord.autocomplete({ name: 'quote', options: { text: 'o' }, focused: 'text' })).toEqual([]);
  expect((await discord.slash({ name: 'wake' })).text).toBe('woken');
  reading = undefined;
  expect((await discord.slash({ name: 'quote', options: { text: 'x' } })).text).toBe('quoted');
  expect(await discord.autocomplete({ name: 'quote', options: { text: 'o' }, focused: 'text' })).toHaveLength(1);
});

test('nothing is posted before it is read, whatever wakes the schedules, and at once when it is', async () => {
  const schedule = setUp();
  await using _ = await start();
  expect((await discord.slash({ name: 'wake' })).text).toBe('woken');
  expect(store.schedules.posts(schedule)).toEqual([]);
  reading = undefined;
  end.resolve();
  await end.promise;
  await discord.slash({ name: 'quote', options: { text: 'x' } });
  expect(store.schedules.posts(schedule)).toHaveLength(1);
});
