import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { areTogether, proximity } from '#src/search/proximity.ts';
import type { Unit } from '#src/search/units.ts';

const unit = (typed: string, at: number, idf = 1): Unit => ({
  typed,
  at,
  idf,
  repeats: 1,
  needed: /\d/.test(typed),
  state: false,
  exact: false,
  forms: [{ terms: analyse(typed).tokens.map(({ term }) => term), weight: 1, via: 'typed', shown: typed }],
});
const hit = (typed: string, at: number, tokens: readonly number[], idf?: number) => ({
  unit: unit(typed, at, idf),
  at: tokens,
});
const two = (gap: number): number => proximity([hit('police', 0, [10]), hit('torture', 1, [10 + gap])]);

test('the nearer, the more; far apart or alone, nothing', () => {
  const gaps = [1, 2, 3, 4, 5, 6, 7, 8].map(two);
  expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  expect(new Set(gaps).size).toBe(gaps.length);
  expect(gaps.every((value) => value > 0)).toBe(true);
  expect(two(50)).toBe(0);
  expect(proximity([hit('police', 0, [3])])).toBe(0);
  expect(proximity([])).toBe(0);
});

test('the order of the words does not matter', () => {
  for (const gap of [1, 3, 8]) expect(two(-gap)).toBe(two(gap));
});

test('the nearest places count', () => {
  const many = proximity([hit('police', 0, [0, 40, 90]), hit('torture', 1, [20, 43, 70])]);
  expect(many).toBe(two(3));
});

test('as much as the rarer of two is not', () => {
  const worth = (a: number, b: number) => proximity([hit('police', 0, [0], a), hit('torture', 1, [2], b)]);
  expect(worth(1, 5)).toBe(worth(1, 1));
  expect(worth(5, 1)).toBe(worth(1, 1));
  expect(worth(2, 5)).toBeCloseTo(2 * worth(1, 1));
});

test('each pair counts', () => {
  const three = proximity([hit('police', 0, [0]), hit('torture', 1, [1]), hit('report', 2, [2])]);
  expect(three).toBeCloseTo(two(1) + two(1) + two(2));
});

describe('a number belongs to the word beside it', () => {
  const pair = (
    typed: readonly [string, number],
    other: readonly [string, number],
    tokens: readonly [number, number],
  ) => proximity([hit(...typed, [tokens[0]]), hit(...other, [tokens[1]])]);
  const usual = two(1);

  test.for([
    ['68 hours', pair(['68', 0], ['hours', 1], [5, 6]), true],
    ['three hours', pair(['three', 0], ['hours', 1], [5, 6]), true],
    ['article 134', pair(['article', 0], ['134', 1], [5, 6]), true],
    ['not the same article', pair(['article', 0], ['134', 1], [5, 9]), false],
    ['words that the question has apart', pair(['article', 0], ['134', 4], [5, 6]), false],
    ['two words', pair(['article', 0], ['constitution', 1], [5, 6]), false],
    ['two numbers', pair(['134', 0], ['135', 1], [5, 6]), false],
  ] as const)('%s', ([, value, more]) => {
    if (more) expect(value).toBeGreaterThan(usual);
    else expect(value).toBeLessThanOrEqual(usual);
  });
});

test('moving words nearer to each other never takes anything away', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(places, places, fc.integer({ min: 0, max: 60 }), (a, b, more) => {
      const [one, other] = [a.toSorted((x, y) => x - y), b.toSorted((x, y) => x - y)];
      const added = [...new Set([...other, more])].sort((x, y) => x - y);
      const near = (at: readonly number[]) => proximity([hit('police', 0, one), hit('torture', 1, at)]);
      expect(near(added)).toBeGreaterThanOrEqual(near(other));
      const least = Math.min(...one.flatMap((x) => other.map((y) => Math.max(1, Math.abs(x - y)))));
      expect(near(other)).toBe(two(least));
    }),
  );
});

test.for([
  [[[3], [4]], true],
  [[[3], [2], [5]], true],
  [[[3, 90], [50], [92]], false],
  [[[3, 90], [50, 91], [92]], true],
  // Each is near the first, at one place of it.
  [[[0, 100], [2], [101]], false],
  [[[3], []], false],
  [[[], [3]], false],
  [[[7]], true],
  [[], false],
] as const)('words at %j are together: %s', ([words, expected]) => {
  expect(areTogether(words)).toBe(expected);
});
