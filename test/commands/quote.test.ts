import { describe, expect, test } from 'vitest';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import { buildLibrary } from '#src/search/library.ts';
import { topics } from '#src/search/topics.ts';
import { ask, desk, ownWords, passageIds, quoted } from '../support/desk.ts';

const labels = topics(desk.library).map(({ label }) => label);
const page = 'kazakhstan-country-page-2014';
const submission = 'ai-kazakhstan-upr-submission';

test('sentences that fit, each with its words and seconds, the total on top', () => {
  const answer = ask('quote', { topic: 'police custody' });
  expect(answer).toMatchObject({
    outcome: 'found',
    message: '2 sentences on police custody: 64 words, 26 s of 30 s at 150 words a minute',
    audience: 'asker',
  });
  expect(passageIds(answer)).toEqual([`${page}@4235`, `${submission}@3357`]);
  expect(answer.blocks.map((block) => (block.type === 'line' ? block.parts.join('') : block.type)).slice(1, 5)).toEqual(
    ['34 words, 14 s:', 'quotation', '30 words, 12 s:', 'quotation'],
  );
  expect(ownWords(answer)).toContain('Figures that differ: three hours (Amnesty International');
});

test('words and seconds shown are those of the words shown, the total is their sum, and it fits', () => {
  for (const topic of labels) {
    for (const seconds of [10, 30, 90]) {
      const answer = ask('quote', { topic, seconds });
      if (answer.outcome !== 'found') continue;
      const counts = quoted(answer).map(({ quotation }) => {
        const words = quotation.text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        return { words, seconds: Math.ceil((words * 60) / 150) };
      });
      const lines = answer.blocks.flatMap((block) => (block.type === 'line' ? [block.parts.join('')] : []));
      expect(lines).toEqual(
        counts.map((each) => `${each.words} ${each.words === 1 ? 'word' : 'words'}, ${shown(each.seconds)}:`),
      );
      const total = counts.reduce((sum, each) => sum + each.seconds, 0);
      expect(total).toBeLessThanOrEqual(seconds);
      expect(answer.message).toContain(`, ${shown(total)} of ${shown(seconds)} at`);
    }
  }
});

test('every sentence is quoted whole: nothing is cut within one, and the cuts round it are marked', () => {
  for (const topic of labels) {
    for (const { quotation, excerpt, sentences } of quoted(ask('quote', { topic, seconds: 120 }))) {
      expect(excerpt).toBeUndefined();
      expect(quotation.text).toMatch(/^(?:\[…\] )?[“"‘'([]*[\p{Lu}\p{N}]/u);
      expect(quotation.text).toMatch(/[.!?][”"’')\]»]*(?: \[…\])?$/u);
      expect(quotation.cut).toBe(/^\[…\]|\[…\]$/.test(quotation.text));
      expect(sentences).toBe(quotation.cut ? 1 : undefined);
    }
  }
});

test('the words quoted can be shown again by their place and number of sentences: Share needs it', () => {
  const [block] = quoted(ask('quote', { topic: 'police custody' }));
  const again = ask('show', { at: block?.at, sentences: block?.sentences });
  expect(quoted(again)[0]?.quotation.text).toBe(block?.quotation.text);
});

test('where nothing fits, how long the shortest takes, and a way to it', () => {
  const answer = ask('quote', { topic: 'death penalty', seconds: 5 });
  expect(answer).toMatchObject({
    outcome: 'nothing',
    message: 'Nothing on death penalty fits 5 s at 150 words a minute: the shortest sentence takes 6 s (14 words).',
  });
  const action = answer.blocks.flatMap((block) => (block.type === 'next' ? block.actions : []))[0];
  expect(action?.label).toBe('Quote it (6 s)');
  const next = ask(action?.call.command ?? '', action?.call.arguments);
  expect(quoted(next)).toHaveLength(1);
});

test('a faster pace has room for more', () => {
  const words = (pace: number) =>
    quoted(ask('quote', { topic: 'torture', seconds: 60, pace })).reduce(
      (sum, { quotation }) => sum + quotation.text.split(' ').length,
      0,
    );
  expect(words(300)).toBeGreaterThan(words(150));
  expect(words(150)).toBeGreaterThan(words(75));
});

test('a topic that only a list names gives passages to look at', () => {
  const answer = ask('quote', { topic: 'Istanbul Protocol' });
  expect(answer).toMatchObject({
    outcome: 'nothing',
    message: 'No sentence on Istanbul Protocol can be spoken by itself.',
  });
});

describe('what nothing is held on', () => {
  test('says so, with topics that there are', () => {
    const answer = ask('quote', { topic: 'xyzzy' });
    expect(answer).toMatchObject({ outcome: 'nothing', message: 'Nothing in the corpus speaks of: xyzzy' });
    const items = answer.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(items.length).toBeGreaterThan(0);
    for (const { call } of items) expect(ask(call?.command ?? '', call?.arguments).outcome).toBe('found');
  });

  test.for(['"', '?!', ' '])('%j is refused', (topic) => {
    expect(ask('quote', { topic })).toMatchObject({
      outcome: 'refused',
      message: 'There is no topic in that: choose one from the list, or type a few words.',
    });
  });

  test('an empty corpus', () => {
    const empty = { ...desk, library: buildLibrary([], desk.library.vocabulary) };
    for (const command of ['quote', 'compare', 'recommendations']) {
      const answer = dispatch({ command, arguments: { topic: 'torture' } }, empty);
      expect(answer.outcome).toBe('nothing');
      expect(quoted(answer)).toEqual([]);
    }
  });
});

test('topics are proposed by all their names', () => {
  const proposed = (typed: string) =>
    suggest({ command: 'quote', option: 'topic', typed, filled: {} }, desk).map(({ value }) => value);
  expect(proposed('')).toHaveLength(25);
  expect(proposed('NPM')).toEqual(['national preventive mechanism']);
  expect(proposed('police cus')[0]).toBe('police custody');
  expect(proposed('xyzzy')).toEqual([]);
});

test('an answer is private until it is shared, also where it says nothing', () => {
  for (const topic of ['torture', 'xyzzy']) expect(ask('quote', { topic, share: true }).audience).toBe('channel');
  expect(ask('quote', { topic: 'xyzzy' }).audience).toBe('asker');
});

function shown(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [...(minutes > 0 ? [`${minutes} min`] : []), ...(rest > 0 || minutes === 0 ? [`${rest} s`] : [])].join(' ');
}

test('what only points to the topic is not offered to be spoken', () => {
  const answer = ask('quote', { topic: 'transitional justice', seconds: 600 });
  expect(answer.outcome).toBe('nothing');
  expect(answer.message).toBe('No sentence on transitional justice can be spoken by itself.');
});
