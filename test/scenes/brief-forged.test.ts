import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../support/discord/reply.ts';
import type { Message, User } from '../support/discord/types.ts';
import { textOf } from '../support/discord/view.ts';
import type { Channel } from '../support/discord/world.ts';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
let owner: User;
let other: User;
let preview: Reply;
let list: Reply;
/** What everybody sees: anybody can press on it what they like. */
let post: Message;
beforeAll(async () => {
  scene = await startScene();
  owner = scene.discord.addUser('delegate');
  other = scene.discord.addUser('stranger');
  await brief('start', { title: 'Item 4' });
  for (const reference of ['cat kaz 9(a)', 'cat kaz 9(b)', 'country page Legal Framework 2'])
    await brief('add', { reference });
  await publish(await brief('next'));
  preview = await brief('next', { item: '3' });
  list = await brief('list');
  const shared = { reference: 'cat kaz 36', share: true };
  const cited = await scene.discord.slash({ name: 'cite', options: shared, user: owner });
  if (!cited.message) throw new Error('nothing was posted');
  post = cited.message;
});
afterAll(async () => {
  try {
    expect(scene.discord.violations).toEqual([]);
    expect(scene.discord.pings()).toEqual([]);
  } finally {
    await scene[Symbol.asyncDispose]();
  }
});

const brief = (name: string, options: Record<string, string | number> = {}, channel = general()) =>
  scene.discord.slash({ name: `brief ${name}`, options, user: owner, channel });
const publish = (on: Reply) => scene.discord.press(on, { label: 'Publish' }, { user: owner });
const general = (): Channel => scene.discord.channel('general');
const everywhere = () => ['general', 'daily'].flatMap((name) => scene.discord.messages(scene.discord.channel(name)));
/** Presses a `custom_id` on a post that everybody sees. */
const forge = (customId: string, user: User, on = post) => scene.discord.press(on, { forged: customId }, { user });
const customIds = (...replies: readonly Reply[]) =>
  replies.flatMap((each) => each.buttons.flatMap((button) => button.customId ?? []));
/** All that is kept of the brief. */
async function record(): Promise<string> {
  const handed = await brief('export', { format: 'json' });
  return scene.discord.fileText(handed.message?.attachments[0]?.id ?? '');
}
/** Does something, and expects that nothing is shown or changed by it. */
async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = [await record(), everywhere().map(textOf)];
  await work();
  expect([await record(), everywhere().map(textOf)]).toEqual(before);
}

test('somebody else does not see a preview, and whatever of its buttons or the list’s they forge only explains', async () => {
  expect(() => scene.discord.press(preview, { label: 'Publish' }, { user: other })).toThrow('private to somebody else');
  const all = customIds(preview, list);
  expect(all.length).toBeGreaterThan(6);
  await changesNothing(async () => {
    for (const customId of all) {
      const reply = await forge(customId, other);
      expect(reply.ephemeral).toBe(true);
      if (customId.startsWith('brief/list')) expect(reply.buttons).toEqual([]);
      else expect(reply.text).toContain('only they and people with the permission ‘Manage Messages’ may do that');
    }
  });
});

test('the owner’s own buttons, pressed in another channel, only explain', async () => {
  const there = scene.discord.say('hello', { channel: scene.discord.channel('daily') });
  await changesNothing(async () => {
    for (const customId of customIds(preview, list)) {
      const reply = await forge(customId, owner, there);
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain('That brief belongs to another channel');
    }
  });
});

test('what the owner forges of a Publish is published only where the preview would have been the same', async () => {
  const [customId = ''] = customIds(preview);
  const [path = '', query = ''] = customId.split('?');
  const given = new URLSearchParams(query);
  const forged = [
    { seen: '0'.repeat(16) },
    { seen: '' },
    { item: '1' },
    { item: '9' },
    { item: 'zzzzzzzz' },
    { brief: 'zzzzzzzz' },
    { brief: '' },
  ].map((change) => `${path}?${new URLSearchParams({ ...Object.fromEntries(given), ...change })}`);
  expect(path).toBe('brief/publish');
  await changesNothing(async () => {
    for (const each of [...forged, path, `${customId}&x=1`, 'brief/publish?%']) {
      const reply = await forge(each, owner);
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).not.toBe('');
      expect(reply.text).not.toContain('went wrong');
    }
  });
});

test('after the end, each of the owner’s buttons says that it has ended', async () => {
  await brief('end');
  await changesNothing(async () => {
    for (const each of [preview, list]) {
      for (const customId of customIds(each)) {
        const reply = await scene.discord.press(each, { customId }, { user: owner });
        expect(reply.ephemeral).toBe(true);
        expect(reply.text).toContain('has ended, so nothing was done');
      }
    }
  });
});
