import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberWords, ordinalWords, readNumberWords, readOrdinalWords } from '#src/cite/style/spoken-number.ts';

describe('numbers are said in words', () => {
  test.for<[number, string, string]>([
    [0, 'zero', 'zeroth'],
    [1, 'one', 'first'],
    [2, 'two', 'second'],
    [3, 'three', 'third'],
    [5, 'five', 'fifth'],
    [8, 'eight', 'eighth'],
    [9, 'nine', 'ninth'],
    [12, 'twelve', 'twelfth'],
    [15, 'fifteen', 'fifteenth'],
    [20, 'twenty', 'twentieth'],
    [21, 'twenty-one', 'twenty-first'],
    [90, 'ninety', 'ninetieth'],
    [100, 'one hundred', 'one hundredth'],
    [129, 'one hundred and twenty-nine', 'one hundred and twenty-ninth'],
    [1000, 'one thousand', 'one thousandth'],
    [1105, 'one thousand one hundred and five', 'one thousand one hundred and fifth'],
    [2008, 'two thousand and eight', 'two thousand and eighth'],
    [10_010, 'ten thousand and ten', 'ten thousand and tenth'],
    [
      345_678,
      'three hundred and forty-five thousand six hundred and seventy-eight',
      'three hundred and forty-five thousand six hundred and seventy-eighth',
    ],
  ])('%d', ([n, words, ordinal]) => {
    expect(numberWords(n)).toBe(words);
    expect(ordinalWords(n)).toBe(ordinal);
  });

  test('and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        expect(readNumberWords(numberWords(n))).toBe(n);
        expect(readOrdinalWords(ordinalWords(n))).toBe(n);
      }),
    );
  });

  test.for(['', 'b', 'ii', 'nine nine', 'twenty one', 'hundred', 'ninth', 'one and', '9'])(
    '%j is no number',
    (text) => {
      expect(readNumberWords(text)).toBeNull();
    },
  );

  test.for(['', 'nine', 'last', 'twenty first'])('%j is no ordinal', (text) => {
    expect(readOrdinalWords(text)).toBeNull();
  });
});
