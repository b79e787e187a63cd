import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasAllNeeded, isGoodEnough, shortQuestion } from '#src/search/good-enough.ts';
import { readQuestion } from '#src/search/question.ts';
import { rank, search } from '#src/search/search.ts';
import { aLibrary, anyWords, aState, aTheme } from '../support/small-library.ts';

const filler = Array.from({ length: 60 }, (_, i) => `Weather was fine on the ${i + 40}th day of that journey.`);
const padding = Array.from({ length: 150 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`).join(' ');

describe('one of the five likeliest must answer', () => {
  const asked = 'oak ash elm yew fir fig bay box';
  const answer = `Box, bay, fig, fir and yew stood there, ${padding}.`;
  /** So many passages that have two of the words often, before one that has most of them, in a long text. */
  const rowsOf = (count: number) => {
    const partly = Array.from({ length: count }, () => 'Oak ash, oak ash, oak ash, oak ash.');
    return search(asked, {}, aLibrary([answer, ...partly, ...filler])).map(({ entry }) => entry.row);
  };

  test('which the fifth may be', () => {
    expect(rowsOf(4)).toEqual([1, 2, 3, 4, 0]);
  });

  test('but not the sixth', () => {
    expect(rowsOf(5)).toEqual([]);
  });
});

describe('a name that is not held', () => {
  const library = aLibrary([
    'The death penalty was abolished in Ruritania for ordinary crimes, and torture was seen by doctors.',
    ...filler,
  ]);
  const rows = (text: string) => search(text, {}, library).map(({ entry }) => entry.row);
  const long = 'torture seen by doctors, death penalty abolished for ordinary crimes';

  test.for<[string, number[], string]>([
    ['torture seen by doctors', [0], 'no such name'],
    ['torture of Navalny seen by doctors', [], 'a short question is about it'],
    ['Navalny', [], 'nothing else is asked'],
    [`${long}, writes Navalny`, [0], 'in a long question it stands by the way'],
    ['Navalny: the death penalty was abolished in Ruritania', [0], 'words of the passage in a row'],
    ['Navalny on ordinary death crimes in Ruritania', [], 'the same words in another order'],
  ])('“%s”: %j, %s', ([text, expected]) => {
    expect(rows(text)).toEqual(expected);
  });

  test('is the only reason for it: the likeliest passage would answer', () => {
    const question = readQuestion('torture of Navalny seen by doctors, abolished penalty', library);
    expect(question.units.length).toBeLessThanOrEqual(shortQuestion);
    const [first] = rank(question, {}, library);
    expect(first && isGoodEnough(first.score, question, library)).toBe(true);
    expect(search(question, {}, library)).toEqual([]);
    expect(search({ ...question, absent: [] }, {}, library)).toEqual([first]);
  });
});

const words = ['torture', 'police', 'prison', 'doctor', 'Ruritania', '2009', 'cruelty', 'the', 'seen', 'Navalny'];

test('what is found are the likeliest that answer or score nearly as much, in their order', () => {
  const vocabulary = {
    themes: [aTheme({ label: 'torture', terms: ['cruelty'] }), aTheme({ label: 'doctors', terms: ['doctor'] })],
    states: [aState('RUR', 'Ruritania', ['Ruritanian'])],
  };
  const passages = fc.array(
    anyWords(words.slice(0, -1), 10).map((all) => all.join(' ')),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(passages, anyWords(words, 8), (texts, asked) => {
      const library = aLibrary([...texts, ...filler.slice(0, 10)], vocabulary);
      const question = readQuestion(asked.join(' '), library);
      const ranked = rank(question, {}, library);
      const found = search(question, {}, library);
      const isGood = ({ score }: (typeof ranked)[number]) => isGoodEnough(score, question, library);
      expect(ranked.filter((hit) => found.some(({ entry }) => entry === hit.entry))).toEqual(found);
      if (found.length === 0) {
        const isAbsent = question.absent.length > 0 && question.units.length <= shortQuestion;
        expect(isAbsent || !ranked.slice(0, 5).some(isGood)).toBe(true);
        return;
      }
      expect(ranked.slice(0, 5).some(isGood)).toBe(true);
      const best = Math.max(...ranked.slice(0, 5).map(({ score }) => score.total));
      for (const hit of ranked) {
        const { run, total, matches } = hit.score;
        const isFound = found.some(({ entry }) => entry === hit.entry);
        if (run > 0) expect(isFound).toBe(true);
        else if (total < 0.3 * best || !hasAllNeeded(matches)) expect(isFound).toBe(false);
        else expect(isFound).toBe(total >= 0.5 * best || isGood(hit));
      }
    }),
  );
});
