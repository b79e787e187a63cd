import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highest } from '#src/search/highest.ts';

test('the highest first, of those alike the earlier first, none that is 0', () => {
  expect(highest(Float64Array.of(0.5, 0, 2, 0.5, 1), 10)).toEqual([2, 4, 0, 3]);
  expect(highest(Float64Array.of(0.5, 0, 2, 0.5, 1), 3)).toEqual([2, 4, 0]);
  expect(highest(new Float64Array(), 3)).toEqual([]);
});

test('as sorting all of them has it, however many there are', () => {
  const numbers = fc.array(fc.nat({ max: 20 }), { maxLength: 200 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 12 }), (all, limit) => {
      const sorted = [...all.keys()].filter((i) => all[i] !== 0).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
      expect(highest(Float64Array.from(all), limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});
