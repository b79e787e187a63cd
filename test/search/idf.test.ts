import { expect, test } from 'vitest';
import { idf } from '#src/search/idf.ts';
import { aLibrary } from '../support/small-library.ts';

const library = aLibrary(['torture and police', 'torture and law', 'torture', 'asylum']);

test.for([
  // log(1 + (4 − n + 0.5) / (n + 0.5)) for n = 3, 1 and 0 of 4 passages.
  ['tortur', Math.log(1 + 1.5 / 3.5)],
  ['asylum', Math.log(1 + 3.5 / 1.5)],
  ['absent', Math.log(1 + 4.5 / 0.5)],
] as const)('of %s: %d', ([term, expected]) => {
  expect(idf(library, [term])).toBeCloseTo(expected, 12);
});

test('of several terms the commonest decides; of none it is as of one that nobody has', () => {
  expect(idf(library, ['asylum', 'tortur', 'absent'])).toBe(idf(library, ['tortur']));
  expect(idf(library, [])).toBe(idf(library, ['absent']));
});

test('the rarer, the more, and never nothing', () => {
  const all = ['absent', 'asylum', 'and', 'tortur'].map((term) => idf(library, [term]));
  expect(all).toEqual(all.toSorted((a, b) => b - a));
  expect(idf(aLibrary(['a b', 'a c']), ['a'])).toBeGreaterThan(0);
});
