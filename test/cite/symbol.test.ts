import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '#src/cite/edit-distance.ts';
import { findSymbols, symbolKey } from '#src/cite/symbol.ts';

describe('symbols are compared by their letters and digits', () => {
  test.for([
    ['EUR 57/003/2010', 'EUR570032010'],
    ['eur57/003/2010', 'EUR570032010'],
    ['CAT/C/KAZ/CO2', 'CATCKAZCO2'],
    ['CAT/C/KAZ/CO/2', 'CATCKAZCO2'],
    ['ＣＡＴ／C', 'CATC'],
    ['[CAT/C]', 'CATC'],
    ['—', ''],
    ['', ''],
  ] as const)('%s', ([symbol, key]) => {
    expect(symbolKey(symbol)).toBe(key);
  });
});

describe('symbols in a text', () => {
  test.for<[string, readonly string[]]>([
    ['1 A/HRC/14/10, paragraph 95, recommendations 42-45', ['A/HRC/14/10']],
    ['Committee against Torture, Kazakhstan, CAT/C/KAZ/CO2, 12 December 2008.', ['CAT/C/KAZ/CO2']],
    ['November 2008, AI Index:  EUR 57/001/2008', ['EUR 57/001/2008']],
    ['(A/56/44, para. 129(d))', ['A/56/44']],
    ['E/CN.4/2006/6/Add.2 and CCPR/C/21/Rev.1/Add.13', ['E/CN.4/2006/6/Add.2', 'CCPR/C/21/Rev.1/Add.13']],
    ['A/HRC/RES/16/21 and S/PRST/2010/3-B', ['A/HRC/RES/16/21', 'S/PRST/2010/3-B']],
    ['and/or, his/her, 2011/2012, UK-161/3, 24/7, AND/OR', []],
    ['http://www2.ohchr.org/english/issues/torture', []],
    ['', []],
  ])('%s', ([text, symbols]) => {
    expect(findSymbols(text)).toEqual(symbols);
  });
});

describe('edit distance', () => {
  test.for([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['CATCKAZCO2', 'CATCKAZCO3', 1],
  ] as const)('%s and %s: %d', ([a, b, distance]) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is the same both ways, nothing only between equals, and never more than by way of a third', () => {
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
