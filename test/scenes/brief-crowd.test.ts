import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyPassage } from '../support/desk.ts';
import type { Circumstances } from '../support/discord/invoke.ts';
import type { Reply } from '../support/discord/reply.ts';
import type { User } from '../support/discord/types.ts';
import { textOf } from '../support/discord/view.ts';
import { runIbid, type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
let owner: User;
let chair: User;
beforeEach(async () => {
  scene = await startScene();
  owner = scene.discord.addUser('delegate');
  chair = scene.discord.addUser('chair');
});
afterEach(async () => {
  try {
    expect(scene.discord.violations).toEqual([]);
    expect(scene.discord.pings()).toEqual([]);
  } finally {
    await scene[Symbol.asyncDispose]();
  }
});

type Options = Record<string, string | number | boolean>;
const plain = (text: string) => text.replaceAll('\\', '');
const shown = () => scene.discord.messages(scene.discord.channel('general')).map((each) => plain(textOf(each)));
const inGeneral = (user: User, rights: Circumstances['rights'] = []) => ({ user, rights });
const brief = (name: string, options: Options = {}, user = owner) =>
  scene.discord.slash({ name: `brief ${name}`, options, ...inGeneral(user, ['manageMessages']) });
/** Presses Publish without waiting for the answer. */
const pressing = (on: Reply, user: User) =>
  scene.discord.person.press(on, { label: 'Publish' }, inGeneral(user, ['manageMessages']));
const state = async (number: number) =>
  new RegExp(`^.*?\\b${number}\\. .* · ([^·\\n]*)$`, 'm').exec(plain((await brief('list')).text))?.[1];

test('two people who add at the same moment: both passages are there, and each is told its own', async () => {
  await brief('start', { title: 'Item 4' });
  const references = ['cat kaz 9(a)', 'cat kaz 9(b)', 'cat kaz 36', 'cat kaz 9(c)'];
  const sent = references.map((reference, i) =>
    scene.discord.send({ name: 'brief add', options: { reference }, user: i % 2 === 0 ? owner : chair }),
  );
  const answers = await Promise.all(sent.map(({ reply }) => reply()));
  const numbers = answers.map(({ text }) => /as number (\d)/.exec(text)?.[1]);
  expect(numbers.toSorted()).toEqual(['1', '2', '3', '4']);
  const list = plain((await brief('list')).text);
  for (const [i, number] of numbers.entries()) {
    const words = /“?\(([abc])\)|36/.exec(references[i] ?? '')?.[0] ?? '';
    const line = list.split('\n').find((each) => each.includes(`${number}. `)) ?? '';
    expect(line).toContain(words === '36' ? 'The Committee requests' : words);
  }
});

test('each of two people adds by each of the three ways', async () => {
  await brief('start', { title: 'Item 4' });
  const references = ['cat kaz 9(a)', 'cat kaz 9(b)', 'cat kaz 36', 'cat kaz 9(c)', 'cat kaz 18', 'cat kaz 29'];
  const answers: Reply[] = [];
  for (const [i, user] of [owner, chair].entries()) {
    const [typed = '', pressed = '', chosen = ''] = references.slice(i * 3);
    answers.push(await scene.discord.slash({ name: 'brief add', options: { reference: typed }, user }));
    const cited = await scene.discord.slash({ name: 'cite', options: { reference: pressed }, user });
    const button = cited.buttons.find(({ label }) => label === 'Add to brief');
    answers.push(await scene.discord.press(cited, { customId: button?.customId ?? '' }, { user }));
    const place = chosen.replace('cat kaz ', 'CAT/C/KAZ/CO/2, para. ');
    const said = scene.discord.say(`See ${place}.`, { user: i === 0 ? chair : owner });
    answers.push(await scene.discord.messageMenu('Add to brief', said, { user }));
  }
  for (const answer of answers) {
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('Added to ‘Item 4’');
  }
  const list = plain((await brief('list')).text);
  for (const words of ['(a) the', '(b) Restricted', '36. The', '(c) The', '18. The', '29. While'])
    expect(list).toContain(words);
  expect(shown().filter((text) => !text.startsWith('See '))).toEqual([]);
});

test('two people who press Publish at the same moment: it is published once, and the other is told', async () => {
  await brief('start', { title: 'Item 4' });
  await brief('add', { reference: 'cat kaz 9(a)' });
  const previews = [await brief('next'), await brief('next', {}, chair)] as const;
  const pressed = [pressing(previews[0], owner), pressing(previews[1], chair)];
  const answers = await Promise.all(pressed.map(({ reply }) => reply()));
  expect(answers.filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
  expect(answers.find(({ ephemeral }) => ephemeral)?.text).toMatch(/^It was published (?:already|a moment ago)/);
  expect(shown()).toHaveLength(1);
});

test.for([false, true])(
  'two programs on one database that both get the press, the first answer lost: %s: it is published once, and is known',
  async (isLost) => {
    await brief('start', { title: 'Item 4' });
    await brief('add', { reference: 'cat kaz 9(a)' });
    const preview = await brief('next');
    await using rival = runIbid(scene.discord, { IBID_STORE: scene.store });
    await Promise.all([scene.discord.ready(undefined, 2), rival.waitForLine(/"msg":"facts loaded"/)]);
    if (isLost) scene.discord.fault({ path: /callback$/, kind: 'hang' });
    const pressed = pressing(preview, owner);
    await scene.discord.until(() => shown().length > 0);
    const answer = await pressed.reply();
    if (answer.ephemeral) expect(answer.text).toContain('It was published a moment ago');
    await scene.restart();
    expect(await state(1)).toBe('published');
    expect(shown()).toHaveLength(1);
    await brief('retract', { item: '1', reason: 'wrong' });
    expect(shown()[0]).toContain('A passage that stood here was withdrawn.');
  },
);

test('thirty passages with long notes: every message keeps to the limits, and nothing is left out', async () => {
  const title = `Item 4 ${'w'.repeat(93)}`;
  await brief('start', { title, slot: 3600 });
  const ids = [...new Map(everyPassage.map(({ passage }) => [passage.text, passage.id])).values()].slice(0, 30);
  for (const reference of ids)
    expect((await brief('add', { reference, note: 'ж'.repeat(200) })).text).toContain('Added');
  const [next] = everyPassage.filter(({ passage }) => !ids.includes(passage.id)).slice(-1);
  expect((await brief('add', { reference: next?.passage.id ?? '' })).text).toContain('A brief takes 30 passages');

  const list = await brief('list');
  const whole = await allOf(list);
  for (let number = 1; number <= 30; number++) {
    expect(whole).toMatch(new RegExp(`(?:^|[^\\d])${number}\\. `));
    expect(whole).toContain(`Note to ${number}: ${'ж'.repeat(200)}`);
  }
  expect(whole).toContain('left.');

  for (let number = 1; number <= 30; number++) {
    const published = await scene.discord.press(await brief('next'), { label: 'Publish' }, inGeneral(owner));
    expect(published.ephemeral).toBe(false);
    if (number % 2 === 0) await brief('retract', { item: String(number), reason: 'r'.repeat(200) });
  }
  expect(await allOf(await brief('list'))).toContain('withdrawn: rrr');
  const ended = await brief('end');
  expect(ended.ephemeral).toBe(false);
  await scene.discord.until(() => /(?:^|\n)30\. /.test(shown().join('\n')));
  const said = shown().slice(30).join('\n');
  for (let number = 1; number <= 30; number++) expect(said).toMatch(new RegExp(`(?:^|\\n)${number}\\. `));
  for (const format of ['word', 'markdown', 'json']) expect((await brief('export', { format })).message).not.toBeNull();
});

/** The words of an answer and of the pages that follow it. */
async function allOf(reply: Reply): Promise<string> {
  await scene.discord.until(() => /left\./.test([reply.text, ...reply.interaction.followUps.map(textOf)].join('\n')));
  return plain([reply.text, ...reply.interaction.followUps.map(textOf)].join('\n'));
}
