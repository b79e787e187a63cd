import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grades, mean, ndcg, recall, reciprocalRank, success } from '../../bench/metrics.ts';

const binary: Grades = new Map([
  ['a', 1],
  ['b', 1],
]);
const graded: Grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
  ['e', -1],
]);
const none: Grades = new Map([['d', 0]]);

describe('nDCG', () => {
  // The discount at places 1, 2, 3, 4 is 1, 1 / log2(3) = 0.63093, 1/2, 1 / log2(5) = 0.43068.
  test.for<[string, string[], Grades, number, number]>([
    ['the ideal', ['a', 'b', 'x'], binary, 10, 1],
    ['the ideal, by grades', ['a', 'b', 'c'], graded, 10, 1],
    ['one of two, first', ['a', 'x'], binary, 10, 1 / 1.63093],
    ['one of two, second', ['x', 'a'], binary, 10, 0.63093 / 1.63093],
    ['both, second and third', ['x', 'a', 'b'], binary, 10, (0.63093 + 0.5) / 1.63093],
    ['the gain is the grade, not 2^grade - 1', ['c', 'b', 'a'], graded, 10, (1 + 2 * 0.63093 + 1.5) / 4.76186],
    ['nothing beyond the depth, and an ideal no deeper', ['x', 'a', 'b'], graded, 2, (3 * 0.63093) / 4.26186],
    ['depth 1', ['b'], graded, 1, 2 / 3],
    ['graded 0 or below is nothing', ['d', 'e', 'a'], graded, 10, 1.5 / 4.76186],
    ['what is missing counts in the ideal', ['b'], graded, 10, 2 / 4.76186],
    ['nothing found', [], binary, 10, 0],
    ['nothing relevant', ['d'], none, 10, 0],
  ])('%s', ([, ranked, grades, depth, expected]) => {
    expect(ndcg(ranked, grades, depth)).toBeCloseTo(expected, 4);
  });
});

describe('recall, reciprocal rank and success', () => {
  test.for<[string, string[], Grades, number, number, number, number]>([
    ['all first', ['a', 'b', 'c'], graded, 3, 1, 1, 1],
    ['two of three', ['x', 'a', 'c'], graded, 3, 2 / 3, 1 / 2, 1],
    ['only beyond the depth', ['x', 'y', 'a'], graded, 2, 0, 1 / 3, 0],
    ['graded 0 or below is not relevant', ['d', 'e', 'x', 'b'], graded, 4, 1 / 3, 1 / 4, 1],
    ['nothing found', [], graded, 20, 0, 0, 0],
    ['nothing relevant', ['d'], none, 20, 0, 0, 0],
  ])('%s', ([, ranked, grades, depth, recalled, reciprocal, succeeded]) => {
    expect(recall(ranked, grades, depth)).toBeCloseTo(recalled, 10);
    expect(reciprocalRank(ranked, grades)).toBeCloseTo(reciprocal, 10);
    expect(success(ranked, grades, depth)).toBe(succeeded);
  });
});

test('every measure lies between 0 and 1, and no order is better than that of the grades', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ids),
      fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 1, max: 8 }),
      (ranked, values, depth) => {
        const grades = new Map(ids.map((id, i) => [id, values[i] ?? 0]));
        for (const measure of [ndcg, recall, success, reciprocalRank]) {
          const value = measure(ranked, grades, depth);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const best = ids.toSorted((a, b) => (grades.get(b) ?? 0) - (grades.get(a) ?? 0));
        expect(ndcg(best, grades, depth)).toBeCloseTo(values.some((grade) => grade >= 1) ? 1 : 0, 10);
      },
    ),
  );
});

test('mean', () => {
  expect(mean([1, 2, 6])).toBe(3);
});
