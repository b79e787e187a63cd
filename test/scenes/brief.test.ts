import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../support/discord/reply.ts';
import type { User } from '../support/discord/types.ts';
import { textOf } from '../support/discord/view.ts';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
let owner: User;
let helper: User;
beforeAll(async () => {
  scene = await startScene();
  owner = scene.discord.addUser('delegate');
  helper = scene.discord.addUser('colleague');
});
afterAll(() => scene[Symbol.asyncDispose]());

type Options = Record<string, string | number | boolean>;
const plain = (text: string) => text.replaceAll('\\', '');
const as = (user: User, name: string, options: Options = {}) => scene.discord.slash({ name, options, user });
const brief = (name: string, options: Options = {}, user = owner) => as(user, `brief ${name}`, options);
const shown = () => scene.discord.messages(scene.discord.channel('general'));
const shownText = () => plain(shown().map(textOf).join('\n'));
const press = (on: Reply, label: string, user = owner) => scene.discord.press(on, { label }, { user });

describe('a brief from beginning to end', () => {
  test('is started in private, once in a channel', async () => {
    const reply = await brief('start', { title: 'Item 4: Kazakhstan', slot: 90 });
    expect(reply.ephemeral).toBe(true);
    expect(plain(reply.text)).toContain('A brief is open in this channel: ‘Item 4: Kazakhstan’');
    expect(plain((await brief('start', { title: 'Another' }, helper)).text)).toContain('open in this channel already');
    expect(shown()).toEqual([]);
  });

  test('two people add to it by command, button and menu', async () => {
    const first = await brief('add', { reference: 'CAT/C/KAZ/CO/2 para 9(a)', note: 'slowly' });
    expect(plain(first.text)).toContain('Added to ‘Item 4: Kazakhstan’ as number 1');
    expect(first.text).toMatch(/25 words, 10 s of 1 min 30 s: 1 min 20 s left\./);
    const found = await as(helper, 'find', { query: 'three-hour registration rule' });
    const button = found.buttons.find(({ label }) => label === 'Add to brief');
    const second = await scene.discord.press(found, { customId: button?.customId ?? '' }, { user: helper });
    expect(plain(second.text)).toContain('as number 2');
    expect(second.ephemeral).toBe(true);
    const said = scene.discord.say('As they say: “certainly goes beyond isolated instances”.', { user: helper });
    const third = await scene.discord.messageMenu('Add to brief', said, { user: helper });
    expect(plain(third.text)).toContain('as number 3');
    expect(shown().filter(({ author }) => author.bot)).toEqual([]);
  });

  test('is listed in order with its total, and reordered', async () => {
    const list = await brief('list');
    expect(list.ephemeral).toBe(true);
    expect(list.text).toMatch(/1\\?\. .*2\\?\. .*3\\?\. /s);
    expect(plain(list.text)).toContain('Note to 1: slowly');
    const before = /3\. ([^*]+)/.exec(plain(list.text))?.[1];
    const moved = await press(list, '↑ 3');
    expect(moved.callback.type).toBe(7);
    expect(/2\. ([^*]+)/.exec(plain(moved.text))?.[1]).toBe(before);
  });

  test('previews to its owner alone, and Publish puts just that in the channel', async () => {
    const preview = await brief('next');
    expect(preview.ephemeral).toBe(true);
    expect(preview.buttons.map(({ label }) => label)).not.toContain('Share');
    const count = shown().length;
    const quoted = /> “[^\n]*/.exec(preview.text)?.[0];
    const published = await press(preview, 'Publish');
    expect(published.ephemeral).toBe(false);
    expect(shown()).toHaveLength(count + 1);
    expect(quoted && published.text.includes(quoted)).toBe(true);
    expect(published.text).not.toContain('slowly');
    const [aside] = await published.followedUp(1);
    expect(aside && textOf(aside)).toContain('> “');
    const again = await press(preview, 'Publish');
    expect(again.text).toContain('It was published already.');
    expect(again.ephemeral).toBe(true);
    expect(shown()).toHaveLength(count + 1);
  });

  test('the program ends and another one goes on: what is there can be withdrawn, and the rest published', async () => {
    await scene.restart('kill');
    const preview = await brief('next');
    const published = await press(preview, 'Publish');
    expect(published.ephemeral).toBe(false);
    const retracted = await brief('retract', { item: '1', reason: 'wrong paragraph @everyone' });
    expect(retracted.ephemeral).toBe(true);
    expect(plain(retracted.text)).toContain('Number 1 is withdrawn');
    expect(shownText()).toContain('A passage that stood here was withdrawn.');
    expect(shownText()).toContain('wrong paragraph');
    expect(shownText()).not.toContain('use of the “Istanbul');
    expect((await brief('list')).text).toContain('withdrawn');
  });

  test('ends with the list of what was published, and is handed over', async () => {
    const ended = await brief('end');
    expect(ended.ephemeral).toBe(false);
    expect(plain(ended.text)).toContain('Published under ‘Item 4: Kazakhstan’');
    expect(plain(ended.text)).toMatch(/1\. .*CAT\/C\/KAZ\/CO\/2.* withdrawn .*wrong paragraph/);
    const heads = {
      word: /^PK/,
      markdown: /^# Item 4/,
      json: /"format": "ibid-brief-1"/,
      csl: /^\[/,
      bibtex: /^@/,
      ris: /^TY/,
    };
    for (const [format, head] of Object.entries(heads)) {
      const handed = await brief('export', { format });
      expect(handed.ephemeral).toBe(true);
      const [file] = handed.message?.attachments ?? [];
      const text = scene.discord.fileText(file?.id ?? '');
      expect(text).toMatch(head);
    }
    expect((await brief('list')).text).toContain('No brief is open in this channel');
  });
});

test('after all this Discord has nothing to object to, nobody was pinged, and no id or name of a person is in the log or the database', async () => {
  const { discord } = scene;
  expect(discord.violations).toEqual([]);
  expect(discord.pings()).toEqual([]);
  await scene.program().stop();
  const folder = dirname(scene.store);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  for (const { id, username } of [owner, helper, discord.asker]) {
    for (const text of [...files, scene.program().stderr, scene.program().stdout]) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(username);
    }
  }
});
