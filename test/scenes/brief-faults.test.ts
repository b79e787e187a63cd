import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../support/discord/faults.ts';
import type { Reply } from '../support/discord/reply.ts';
import type { User } from '../support/discord/types.ts';
import { textOf } from '../support/discord/view.ts';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
let owner: User;
beforeEach(async () => {
  scene = await startScene();
  owner = scene.discord.addUser('delegate');
  await brief('start', { title: 'Item 4' });
  for (const reference of ['cat kaz 9(a)', 'cat kaz 9(b)']) await brief('add', { reference });
});
afterEach(async () => {
  try {
    expect(scene.discord.violations).toEqual([]);
    expect(scene.discord.pings()).toEqual([]);
  } finally {
    await scene[Symbol.asyncDispose]();
  }
});

const plain = (text: string) => text.replaceAll('\\', '');
const channel = () => scene.discord.channel('general');
const shown = () => scene.discord.messages(channel()).map((message) => plain(textOf(message)));
const brief = (name: string, options: Record<string, string> = {}) =>
  scene.discord.slash({ name: `brief ${name}`, options, user: owner });
const publish = (on: Reply) => scene.discord.press(on, { label: 'Publish' }, { user: owner });
const retract = () => brief('retract', { item: '1', reason: 'wrong' });
const withdrawn = 'A passage that stood here was withdrawn.';
const atCallback = (kind: Fault['kind'], more: Partial<Fault> = {}) =>
  scene.discord.fault({ path: /callback$/, kind, ...more });

describe('withdrawing', () => {
  beforeEach(async () => {
    await publish(await brief('next'));
  });

  test('where Discord refuses, it says so, and the next try succeeds', async () => {
    scene.discord.permit(channel(), { view: false });
    expect(plain((await retract()).text)).toContain('Discord does not let Ibid change the message');
    expect(shown().join()).not.toContain(withdrawn);
    scene.discord.permit(channel(), { view: true });
    const again = await retract();
    expect(again.text).toContain('withdrawn already');
    expect(again.text).not.toContain('does not let');
    expect(shown().join()).toContain(withdrawn);
  });

  test('where somebody has deleted the message, it says so', async () => {
    const [message] = scene.discord.messages(channel());
    if (message) scene.discord.removeMessage(message);
    expect(plain((await retract()).text)).toContain('No message of it is in the channel (any more)');
  });

  test.for<Fault['kind']>(['status', 'hang', 'reset'])(
    'where Discord fails (%s), it says what is not known',
    async (kind) => {
      scene.discord.fault({ path: /messages/, method: 'PATCH', kind });
      expect(plain((await retract()).text)).toContain('did not say in time whether the message was changed');
      await retract();
      expect(shown().join()).toContain(withdrawn);
    },
  );
});

describe('a publication that Discord', () => {
  test.for<[Fault['kind'], Partial<Fault>]>([
    ['commit-then-reset', {}],
    ['commit-then-hang-up', {}],
    ['commit-then-status', { status: 502 }],
    ['commit-then-hang', {}],
  ])('has taken without saying so (%s) is there once, and can be withdrawn', async ([kind, more]) => {
    const preview = await brief('next');
    atCallback(kind, more);
    await publish(preview);
    await scene.discord.until(() =>
      scene.discord.requests().some(({ path, status }) => path.endsWith('@original') && status === 200),
    );
    expect(shown()).toHaveLength(1);
    expect(plain((await brief('list')).text)).toMatch(/1\. .* · published\n/);
    await retract();
    expect(shown().join()).toContain(withdrawn);
  });

  test('has refused comes next again, and nothing is shown', async () => {
    const preview = await brief('next');
    atCallback('status', { status: 400 });
    const refused = await publish(preview);
    expect(refused.text).toContain('nothing was quoted');
    expect(refused.ephemeral).toBe(true);
    expect(shown()).toEqual([]);
    const published = await publish(await brief('next'));
    expect(published.ephemeral).toBe(false);
    expect(shown()).toHaveLength(1);
  });
});

test.for([false, true])(
  'the program died while it published: what it sent arrived: %s, and the next one finds out',
  async (arrives) => {
    const preview = await brief('next');
    const fault = atCallback(arrives ? 'commit-then-hang' : 'hang');
    scene.discord.person.press(preview, { label: 'Publish' }, { user: owner });
    await scene.discord.until(() => fault.hits > 0);
    scene.discord.advance(60_000);
    await scene.restart('kill');
    await scene.program().waitForLine(/"msg":"what became of a publication was looked for"/);
    const list = plain((await brief('list')).text);
    if (arrives) {
      expect(list).toMatch(/1\. .* · published\n/);
      expect((await publish(preview)).text).toContain('It was published already.');
      await retract();
      expect(shown().join()).toContain(withdrawn);
    } else {
      expect(list).toMatch(/1\. .* · not published\n/);
      expect((await publish(preview)).ephemeral).toBe(false);
    }
    expect(shown()).toHaveLength(1);
  },
);

test('the list of the end, where Discord refuses it: the next try says what to do, and that posts it', async () => {
  await publish(await brief('next'));
  atCallback('status', { status: 400 });
  expect((await brief('end')).text).toContain('Something went wrong on our side');
  expect(shown()).toHaveLength(1);
  expect(plain((await brief('end')).text)).toContain('/brief end again:True posts it');
  const listed = await scene.discord.slash({ name: 'brief end', options: { again: true }, user: owner });
  expect(listed.ephemeral).toBe(false);
  expect(shown()[1]).toContain('Published under ‘Item 4’');
});

test.for([false, true])('the program dies while it publishes, and what it sent arrives: %s', async (arrives) => {
  const preview = await brief('next');
  const fault = atCallback(arrives ? 'commit-then-hang' : 'hang');
  scene.discord.person.press(preview, { label: 'Publish' }, { user: owner });
  await scene.discord.until(() => fault.hits > 0);
  await scene.restart('kill');
  expect(shown()).toHaveLength(arrives ? 1 : 0);
  expect((await publish(preview)).text).toContain('It was published a moment ago');
  expect(plain((await brief('list')).text)).toContain('published; Discord has not said that it is there');
  const answer = plain((await retract()).text);
  expect(answer.includes('No message of it is in the channel')).toBe(!arrives);
  expect(shown().join().includes(withdrawn)).toBe(arrives);
  await brief('add', { reference: 'cat kaz 9(a)' });
  expect(plain((await brief('list')).text)).toMatch(/3\. \(a\) .* not published/);
});
