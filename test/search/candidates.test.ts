import { expect, test } from 'vitest';
import { candidates } from '#src/search/candidates.ts';
import type { Library } from '#src/search/library.ts';
import { longestRun } from '#src/search/longest-run.ts';
import { readQuestion } from '#src/search/question.ts';
import { quotations } from '#src/search/quotations.ts';
import { search } from '#src/search/search.ts';
import { aLibrary, aTheme } from '../support/small-library.ts';

const quotationRun = 5;
const rows = (asked: string, library: Library) => {
  const question = readQuestion(asked, library);
  const { sequence } = question;
  const runIn = longestRun(sequence, library.forward, library.lexicon);
  return candidates(question, quotations(sequence, quotationRun, runIn, library).keys(), library);
};
const filler = Array.from(
  { length: 400 },
  (_, i) => `It was said of them that they are not in number ${i} of the others.`,
);

const library = aLibrary(
  [
    'Torture in custody was reported by the police.',
    'The prosecutor spoke of ill-treatment.',
    'Asylum seekers were sent back.',
    ...filler,
  ],
  { themes: [aTheme({ label: 'torture', terms: ['ill-treatment'] })] },
);

test('passages that have any of the telling words', () => {
  expect(rows('torture of asylum applicants', library).toSorted()).toEqual([0, 1, 2]);
});

test('passages that have only what may stand for them', () => {
  expect(rows('torture', library)).toContain(1);
});

test('every one that has all exact phrases, and no other', () => {
  expect(rows('"in number"', library)).toHaveLength(filler.length);
  expect(rows('"in number" "number 7 of"', library)).toEqual([3 + 7]);
  expect(rows('"in number" torture', library)).not.toContain(0);
  expect(rows('"in custody" "sent back"', library)).toEqual([]);
  expect(rows('"no such words"', library)).toEqual([]);
});

test('nothing for words that the corpus has not', () => {
  expect(rows('xylophone quartets', library)).toEqual([]);
});

test('a quotation that is all small words but one is found among many passages that have this one', () => {
  const other = aLibrary([
    `They are not to be in custody as it was before. ${'Houses, gardens and streets were seen. '.repeat(20)}`,
    ...filler.map((text) => `${text} Custody.`),
  ]);
  expect(rows('they are not to be in custody as it was', other)).toContain(0);
  expect(search('they are not to be in custody as it was', {}, other)[0]?.entry.row).toBe(0);
});

test('no more candidates than a few hundred, however many passages have a word', () => {
  expect(rows('number', library).length).toBeLessThan(filler.length);
  expect(rows('number', library).length).toBeGreaterThan(50);
});

test('of a very long question the rarest words are looked for', () => {
  const common = Array.from(
    { length: 40 },
    (_, i) => `common${String.fromCharCode(97 + (i % 26))}${i >= 26 ? 'x' : ''}`,
  );
  const texts = [...Array.from({ length: 5 }, () => common.join(' ')), 'refoulement'];
  expect(rows(`${common.join(' ')} refoulement`, aLibrary(texts))).toContain(5);
});
