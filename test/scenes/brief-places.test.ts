import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolder } from '../support/data-folder.ts';
import type { Reply } from '../support/discord/reply.ts';
import type { Message, User } from '../support/discord/types.ts';
import { textOf } from '../support/discord/view.ts';
import type { Channel } from '../support/discord/world.ts';
import { type Scene, startScene } from '../support/scene.ts';

let data: DataFolder;
let scene: Scene;
let owner: User;
beforeEach(async () => {
  data = new DataFolder();
  scene = await startScene({ env: { IBID_DATA: data.path } });
  owner = scene.discord.addUser('delegate');
});
afterEach(async () => {
  try {
    expect(scene.discord.violations).toEqual([]);
    expect(scene.discord.pings()).toEqual([]);
  } finally {
    await scene[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  }
});

type Options = Record<string, string | number | boolean>;
const plain = (text: string) => text.replaceAll('\\', '');
const general = () => scene.discord.channel('general');
const shown = (channel: Channel) => scene.discord.messages(channel).map((message: Message) => plain(textOf(message)));
const brief = (name: string, options: Options = {}, channel = general()) =>
  scene.discord.slash({ name: `brief ${name}`, options, user: owner, channel });
const publish = (on: Reply) => scene.discord.press(on, { label: 'Publish' }, { user: owner });

test('a thread has a brief of its own, from beginning to end, also across a restart', async () => {
  const thread = scene.discord.addThread('Item 4', general());
  await brief('start', { title: 'In the channel' });
  await brief('start', { title: 'In the thread' }, thread);
  for (const reference of ['cat kaz 9(a)', 'cat kaz 9(b)']) await brief('add', { reference }, thread);
  expect((await brief('list')).text).toContain('It has no passages yet');
  const published = await publish(await brief('next', {}, thread));
  expect(published.ephemeral).toBe(false);
  expect([shown(thread).length, shown(general()).length]).toEqual([1, 0]);

  const preview = await brief('next', {}, thread);
  const fault = scene.discord.fault({ path: /callback$/, kind: 'commit-then-hang' });
  scene.discord.person.press(preview, { label: 'Publish' }, { user: owner });
  await scene.discord.until(() => fault.hits > 0);
  scene.discord.advance(60_000);
  await scene.restart('kill');
  await scene.program().waitForLine(/"msg":"what became of a publication was looked for"/);
  expect(plain((await brief('list', {}, thread)).text)).not.toContain('not published');

  await brief('retract', { item: '2', reason: 'wrong' }, thread);
  expect(shown(thread)[1]).toContain('A passage that stood here was withdrawn.');
  const here = await scene.discord.slash({
    name: 'cite',
    options: { reference: '9(a)' },
    user: owner,
    channel: thread,
  });
  expect(plain(here.text)).toContain('Read as a place in CAT/C/KAZ/CO/2');
  expect((await brief('end', {}, thread)).ephemeral).toBe(false);
  expect(shown(thread)).toHaveLength(3);
  expect(plain((await brief('status')).text)).toContain('‘In the channel’');
  expect(shown(general())).toEqual([]);
});

test('a document that is withdrawn while the program is stopped: nothing of it is shown any more, and the rest goes on', async () => {
  await brief('start', { title: 'Item 4' });
  for (const reference of ['cat kaz 9(a)', 'cat kaz 9(b)', 'EUR 57/003/2010 1']) await brief('add', { reference });
  const published = await publish(await brief('next'));
  expect(published.ephemeral).toBe(false);
  const preview = await brief('next');
  rmSync(data.at('corpus', 'cat-kazakhstan-follow-up-extracts'), { recursive: true });
  data.edit('facts.json', (text) =>
    JSON.stringify(JSON.parse(text).filter((fact: { document: string }) => !/^cat-kaz/.test(fact.document))),
  );
  await scene.restart();

  const pressed = await publish(preview);
  expect(pressed.ephemeral).toBe(true);
  expect(plain(pressed.text)).toContain('is not held any more');
  expect(shown(general())).toHaveLength(1);
  expect(plain((await brief('list')).text)).toMatch(/1\. .*not held any more.* · published\n.*cannot be shown/s);
  const next = await brief('next');
  expect(plain(next.text)).toContain('Number 2 of ‘Item 4’ cannot be shown');
  const after = await scene.discord.press(next, { label: 'Preview 3' }, { user: owner });
  expect((await publish(after)).ephemeral).toBe(false);
  expect(shown(general())).toHaveLength(2);
  expect(plain((await brief('retract', { item: '1', reason: 'withdrawn by its body' })).text)).toContain(
    'is withdrawn',
  );
  expect(shown(general())[0]).toContain('withdrawn by its body');
  const handed = await brief('export', { format: 'json' });
  const file = JSON.parse(scene.discord.fileText(handed.message?.attachments[0]?.id ?? ''));
  expect(file.passages.map(({ text }: { text: string | null }) => text === null)).toEqual([true, true, false]);
  expect(plain((await brief('end')).text)).toMatch(/1\. .*is not held any more.*2\. Amnesty/s);
});
