import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

const plain = (text: string) => text.replaceAll('\\', '');

test('/quote: words and seconds stand right before the sentence that they are of', async () => {
  const reply = await scene.discord.slash({ name: 'quote', options: { topic: 'police custody' } });
  expect(reply.ephemeral).toBe(true);
  const text = plain(reply.text);
  const order = [
    '2 sentences on police custody: 64 words, 26 s of 30 s',
    '34 words, 14 s:',
    'the legal time limit for police custody to 72 hours',
    '30 words, 12 s:',
    'no later than three hours',
    'Figures that differ:',
  ].map((words) => text.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('what Share shows is what was quoted, not the paragraph round it', async () => {
  const reply = await scene.discord.slash({ name: 'quote', options: { topic: 'police custody' } });
  const share = reply.buttons.find(({ label }) => label === 'Share');
  const shared = await scene.discord.press(reply, { customId: share?.customId ?? '' });
  expect(shared.ephemeral).toBe(false);
  expect(plain(shared.text)).toContain('[…] Important in relation to the prohibition of torture');
  expect(plain(shared.text)).not.toContain('On a national level');
});

test('/compare: each document under its body and date', async () => {
  const reply = await scene.discord.slash({ name: 'compare', options: { topic: 'national preventive mechanism' } });
  const text = plain(reply.text);
  const order = ['[between June 2009 and February 2010]', '10 June 2010', '4 March 2014'].map((date) =>
    text.indexOf(date),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('/recommendations: the list, its clock, and its file by a button', async () => {
  const reply = await scene.discord.slash({ name: 'recommendations', options: { body: 'CAT' } });
  expect(plain(reply.text)).toContain('8 recommendations by Committee against Torture, 1 document');
  expect(plain(reply.text)).toContain('by 12 December 2009');
  const csv = reply.buttons.find(({ label }) => label === 'CSV file');
  const pressed = await scene.discord.press(reply, { customId: csv?.customId ?? '' });
  expect(pressed.ephemeral).toBe(true);
  expect(pressed.message?.attachments.map(({ filename }) => filename)).toEqual(['recommendations.csv']);
});

test('autocomplete proposes topics and whom recommendations ask', async () => {
  const topics = await scene.discord.autocomplete({ name: 'compare', options: { topic: 'NPM' }, focused: 'topic' });
  expect(topics.map(({ value }) => value)).toEqual(['national preventive mechanism']);
  const asked = await scene.discord.autocomplete({
    name: 'recommendations',
    options: { addressee: '' },
    focused: 'addressee',
  });
  expect(asked.map(({ value }) => value)).toEqual(['state', 'eu']);
});

test('after all this Discord has nothing to object to', () => {
  expect(scene.discord.violations).toEqual([]);
  expect(scene.discord.pings()).toEqual([]);
});
