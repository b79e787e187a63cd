import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersNamed } from '#src/cite/numbers-named.ts';
import { numberWords } from '#src/cite/style/spoken-number.ts';

describe('numbers that a text names', () => {
  test.for<[string, readonly string[]]>([
    ['within three hours', ['3']],
    ['thirty-four, thirty four and 34', ['34', '34', '34']],
    ['Sixty seven people', ['67']],
    ['per hundred thousand', ['100000']],
    ['316 (per 100,000 of national population)', ['316', '100000']],
    ['two hundred and five days', ['205']],
    ['five and two', ['5', '2']],
    ['A/HRC/14/10, recommendations 42-45', ['14', '10', '42', '45']],
    ['EUR 57/003/2010', ['57', '3', '2010']],
    ['article 347.1', ['347', '1']],
    ['120th of 1,2,3', ['120', '1', '2', '3']],
    ['no one at all', ['1']],
    ['someone often listens', []],
    ['the first time, the third degree', []],
    ['', []],
  ])('%s', ([text, values]) => {
    expect(
      numbersNamed(text)
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...values].sort());
  });

  test('digits that end a word are told apart', () => {
    expect(numbersNamed('km2 and OP2, 2 km, A 2')).toEqual([
      { shown: '2', value: '2', isOfWord: true },
      { shown: '2', value: '2', isOfWord: true },
      { shown: '2', value: '2', isOfWord: false },
      { shown: '2', value: '2', isOfWord: false },
    ]);
  });

  test('a number is the same in figures and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        const words = `about ${numberWords(n)} people`;
        expect(numbersNamed(words)).toEqual([{ shown: numberWords(n), value: String(n), isOfWord: false }]);
        expect(numbersNamed(words.replaceAll('-', ' ')).map(({ value }) => value)).toEqual([String(n)]);
        for (const figures of [`about ${n} people`, `about ${n.toLocaleString('en')} people`])
          expect(numbersNamed(figures).map(({ value }) => value)).toEqual([String(n)]);
      }),
    );
  });
});
