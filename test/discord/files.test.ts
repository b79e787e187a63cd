import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, Block } from '#src/answer/answer.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord as simulate } from '../support/discord/start-discord.ts';
import type { Component } from '../support/discord/types.ts';
import { startEdge } from './start-edge.ts';

const exported = [
  { name: 'CAT/C/KAZ/CO/2.bib', text: '@techreport{cat,\n  title = {“Тест” é},\n}\n' },
  { name: 'cat.ris', text: 'TY  - RPRT\r\nER  - \r\n' },
];
const action = (label: string, files: number) => ({ label, call: { command: 'export', arguments: { files } } });
const blocks: readonly Block[] = [
  { type: 'note', text: '@everyone exported' },
  { type: 'next', actions: [action('One', 1), action('None', 0), action('Many', 12)] },
];
const commands: readonly Command[] = [
  defineCommand({
    name: 'export',
    description: 'Export',
    options: {
      files: { type: 'integer', min: 0, max: 20, description: 'How many', required: true },
      share: { type: 'boolean', description: 'Show it to everybody' },
      long: { type: 'boolean', description: 'A long answer' },
    },
    run: ({ files: count, share, long }): Answer => ({
      ...{ outcome: 'found', message: 'exported', turnsPage: true, audience: share ? 'channel' : 'asker' },
      blocks: long ? [...blocks, { type: 'list', items: Array(60).fill({ text: 'word '.repeat(40) }) }] : blocks,
      files: count > 2 ? Array(count).fill(exported[0]) : exported.slice(0, count),
    }),
  }),
];

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await simulate();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  expect(discord.pings()).toEqual([]);
  await discord.close();
});
const start = () => startEdge(discord, { commands });
const slash = (options: Record<string, number | boolean>) => discord.slash({ name: 'export', options });

type Shown = {
  readonly components: readonly Component[];
  readonly attachments: readonly { id: string; url: string }[];
};
/** What somebody opens by the files that a message shows, in order. */
function opened(message: Shown | null): readonly string[] {
  const shown = message?.components.flatMap(({ components = [] }) => components.flatMap(({ file }) => file?.url ?? []));
  return (shown ?? []).map((url) => {
    const attachment = message?.attachments.find((each) => each.url === url);
    return attachment ? discord.fileText(attachment.id) : `nothing at ${url}`;
  });
}

test.for([false, true])('the files of an answer are shown below it and hold their words; shared: %s', async (share) => {
  await using bot = await start();
  const reply = await slash({ files: 2, share });
  expect(reply.ephemeral).toBe(!share);
  expect(reply.message?.attachments.map(({ filename }) => filename)).toEqual(['CAT-C-KAZ-CO-2.bib', 'cat.ris']);
  expect(reply.message?.components[0]?.components?.slice(-2).map(({ type }) => type)).toEqual([13, 13]);
  expect(opened(reply.message)).toEqual(exported.map(({ text }) => text));
  const [callback] = discord.requests().filter(({ path }) => path.endsWith('/callback'));
  expect(callback).toMatchObject({
    files: ['CAT-C-KAZ-CO-2.bib', 'cat.ris'],
    headers: { authorization: undefined },
    body: { type: 4, data: { allowed_mentions: { parse: [] } } },
  });
  await bot.seen(/^answered$/);
  expect(bot.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});

test('further messages carry none', async () => {
  await using bot = await start();
  const reply = await slash({ files: 2, long: true });
  await bot.seen(/^answered$/);
  expect(opened(reply.message)).toHaveLength(2);
  expect(reply.followUps.length).toBeGreaterThan(0);
  expect(reply.followUps.flatMap(({ attachments }) => attachments)).toEqual([]);
});

test('a page that takes the place of another brings its own files, and leaves none of the other’s', async () => {
  await using _ = await start();
  const first = await slash({ files: 2 });
  const second = await discord.press(first, { label: 'One' });
  expect(second.callback.type).toBe(7);
  expect(opened(second.message)).toEqual([exported[0]?.text]);
  expect(second.message?.attachments).toHaveLength(1);
  const third = await discord.press(second, { label: 'None' });
  expect(third.message?.attachments).toEqual([]);
  expect(opened(third.message)).toEqual([]);
});

test('ten go with a message, and the others are told of', async () => {
  await using _ = await start();
  const reply = await slash({ files: 12 });
  expect(opened(reply.message)).toEqual(Array(10).fill(exported[0]?.text));
  expect(reply.text).toContain('2 of 12 files cannot be attached');
});

test('files are repeated with a response that is sent again', async () => {
  await using _ = await start();
  discord.fault({ path: /callback$/, kind: 'status', status: 502 });
  const reply = await slash({ files: 2 });
  expect(opened(reply.message)).toEqual(exported.map(({ text }) => text));
});

test('where Discord refuses a response with files, the asker is told', async () => {
  await using bot = await start();
  discord.fault({ path: /callback$/, kind: 'status', status: 400 });
  const reply = await slash({ files: 2 });
  expect(reply.text).toContain('nothing was quoted');
  expect(reply.message?.attachments).toEqual([]);
  await bot.seen(/^answered$/);
  expect(JSON.stringify(bot.lines.map(({ error: _, ...line }) => line))).not.toContain('techreport');
});
