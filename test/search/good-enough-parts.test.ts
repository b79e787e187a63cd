import { describe, expect, test } from 'vitest';
import { hasAllNeeded, isGoodEnough, shortQuestion } from '#src/search/good-enough.ts';
import type { Question } from '#src/search/question.ts';
import { readQuestion } from '#src/search/question.ts';
import { sum } from '#src/search/sum.ts';
import type { Unit } from '#src/search/units.ts';
import { aLibrary, aState, aTheme, noScore } from '../support/small-library.ts';

const filler = Array.from({ length: 30 }, (_, i) => `Weather was fine on the ${i + 40}th day of that journey.`);
const library = aLibrary(
  ['Torture was seen in Ruritania in 2009, as A/HRC/14/10 says.', 'The rule of law.', ...filler],
  {
    states: [aState('RUR', 'Ruritania')],
    themes: [
      aTheme({ label: 'rule of law', terms: ['legal certainty'] }),
      aTheme({ label: 'climate change', terms: ['global warming'] }),
      aTheme({ label: 'statelessness', terms: ['stateless'] }),
    ],
  },
);
const question = (asked: string) => readQuestion(asked, library);
const unitOf = (asked: string): Unit => {
  const [unit] = question(asked).units;
  if (!unit) throw new Error(`there is nothing in ${asked}`);
  return unit;
};
/** As many units of one rarity as said. */
const alike = (count: number): Unit[] => Array.from({ length: count }, () => ({ ...unitOf('torture') }));
const plain: Question = { ...question('torture'), meanings: [] };

type Beyond = { readonly likeness?: number; readonly nearness?: number; readonly total?: number };
/** Whether a passage that covers so much of each unit, and hardly scores, answers. */
function answers(
  covered: readonly (readonly [Unit, credit: number])[],
  { total = 1e-9, ...beyond }: Beyond = {},
  asked = plain,
): boolean {
  const matches = covered.map(([unit, credit]) => ({ unit, by: null, value: 0, credit }));
  const score = { ...noScore, total, matches, beyond: { ...noScore.beyond, ...beyond } };
  const units = covered.map(([unit]) => unit);
  return isGoodEnough(score, { ...asked, units, rarity: sum(units, ({ idf }) => idf) }, library);
}

/** The fewest of the units that must be covered. */
function fewest(count: number, beyond?: Beyond): number {
  const units = alike(count);
  return [...Array(count + 1).keys()].findIndex((covered) =>
    answers(
      units.map((unit, i) => [unit, i < covered ? 1 : 0]),
      beyond,
    ),
  );
}

describe('how much must be covered', () => {
  test.for<[number, number]>([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [6, 5],
    [8, 6],
    [10, 6],
    [20, 8],
  ])('of %i words %i', ([count, least]) => {
    expect(fewest(count)).toBe(least);
  });

  test('less, the more alike the themes, and the nearer an entry; both together less still', () => {
    for (const count of [4, 8, 12, 20]) {
      const steps = [0, 0.25, 0.5, 1].map((likeness) => fewest(count, { likeness }));
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      expect(steps.at(-1)).toBeLessThan(steps[0] ?? 0);
      expect(fewest(count, { nearness: 0.5 })).toBeLessThan(fewest(count));
      expect(fewest(count, { nearness: 0.4, likeness: 0.4 })).toBeLessThanOrEqual(fewest(count, { nearness: 0.4 }));
    }
    expect(fewest(20, { nearness: 0.4, likeness: 0.4 })).toBeLessThan(fewest(20, { nearness: 0.4 }));
  });

  test('less, the more the passage scores for what the words are worth', () => {
    const worth = (count: number) => count * unitOf('torture').idf;
    for (const count of [4, 8, 12]) {
      const steps = [0.01, 0.25, 0.5, 1].map((share) => fewest(count, { total: share * worth(count) }));
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      expect(steps.at(-1)).toBeLessThan(steps[0] ?? 0);
    }
  });

  test('a rare word is more of it than a common one, though not as much more as it is rarer', () => {
    const [rare, common] = [
      { ...unitOf('torture'), idf: 4 },
      { ...unitOf('torture'), idf: 1 },
    ];
    const both = (credits: readonly number[]) =>
      answers(
        [rare, ...[1, 2, 3].map(() => ({ ...common }))].map((unit, i) => [unit, credits[i] ?? 0]),
        { total: 0.7 * 7 },
      );
    // 4 of 5 by its root, where it would be 6 of 7; with a score that leaves 3.9 to be covered.
    expect(both([1, 1, 1, 0])).toBe(true);
    expect(both([0, 1, 1, 1])).toBe(false);
    expect(both([1, 1, 0, 0])).toBe(false);
  });
});

describe('what must be there', () => {
  const others = (count: number) => alike(count).map((unit): [Unit, number] => [unit, 1]);

  test.for([
    ['a number', '2009', true],
    ['a symbol', 'A/HRC/14/10', false],
    ['a State', 'Ruritania', false],
  ] as const)('%s, in a short question; in a longer one it may stand by the way: %s, %s', ([, asked, byTheWay]) => {
    const unit = unitOf(asked);
    const [short, long] = [shortQuestion - 1, shortQuestion].map((count): [Unit, number][] => [
      [unit, 0],
      ...others(count),
    ]);
    expect(answers(short ?? [])).toBe(false);
    expect(answers(long ?? [])).toBe(byTheWay);
    const matches = (all: readonly (readonly [Unit, number])[] = []) =>
      all.map(([each, credit]) => ({ unit: each, by: null, value: 0, credit }));
    expect(hasAllNeeded(matches(short))).toBe(false);
    expect(hasAllNeeded(matches(long))).toBe(byTheWay);
    // A phrase is checked as a whole, elsewhere.
    expect(hasAllNeeded(matches([[{ ...unit, exact: true }, 0]]))).toBe(true);
  });

  test('a State that few passages name is part of the subject as well; one that most name only tells where', () => {
    const state = unitOf('Ruritania');
    const withState = (idf: number) =>
      answers([[{ ...state, idf }, 1], ...alike(5).map((unit): [Unit, number] => [unit, 0.8])]);
    expect(withState(4)).toBe(true);
    expect(withState(1.4)).toBe(false);
  });

  test('a thing named in several words, at least in part, whatever else is there', () => {
    const asked = question('torture seen 2009 rule of law');
    const credits = (law: number) =>
      asked.units.map((unit): [Unit, number] => [unit, ['rule', 'law'].includes(unit.typed) ? law : 1]);
    expect(asked.meanings.some(({ named, covers }) => named && covers.size > 1)).toBe(true);
    expect(answers(credits(0.3), { likeness: 1 }, asked)).toBe(true);
    expect(answers(credits(0.25), { likeness: 1 }, asked)).toBe(false);
  });

  test.for([
    ['climate change', 'climate', 'change'],
    ['statelessness', 'statelessness'],
  ])('a thing in words that no document has, however much of the rest is: %s', ([name, ...words]) => {
    const asked = question(`torture seen in Ruritania, says law by ${name}`);
    const credits = asked.units.map((unit): [Unit, number] => [unit, words.includes(unit.typed) ? 0 : 1]);
    expect(answers(credits, { likeness: 1, nearness: 1 }, asked)).toBe(false);
    expect(answers(credits, { likeness: 1, nearness: 1 }, { ...asked, meanings: [] })).toBe(true);
  });
});
