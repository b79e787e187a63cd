import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateBounds, isoDate, parseDate, readableDate } from '#src/cite/dates.ts';

describe('dates as people type them', () => {
  test.for<[string, string | null]>([
    ['2010', '2010'],
    ['2010-06', '2010-06'],
    ['2010-6-1', '2010-06-01'],
    ['2010-06-10', '2010-06-10'],
    ['10 June 2010', '2010-06-10'],
    ['10 JUNE 2010', '2010-06-10'],
    ['June 10, 2010', '2010-06-10'],
    ['Mar 04, 2014', '2014-03-04'],
    ['Mar. 4 2014', '2014-03-04'],
    ['June 2010', '2010-06'],
    ['Sept 2010', '2010-09'],
    [' 2010 ', '2010'],
    ['29 February 2012', '2012-02-29'],
    ['29 February 2011', null],
    ['31 June 2010', null],
    ['2010-02-30', null],
    ['2010-13', null],
    ['2010-00', null],
    ['2010-06-00', null],
    ['2010-06-32', null],
    ['10/06/2010', null],
    ['32 June 2010', null],
    ['0 June 2010', null],
    ['Ju 2010', null],
    ['June', null],
    ['10 June', null],
    ['June June 2010', null],
    ['yesterday', null],
    ['0999', null],
    ['20100', null],
    ['10 June 2010 at noon', null],
    ['“2010”', null],
    ['__proto__', null],
    ['', null],
  ])('%s', ([text, iso]) => {
    expect(parseDate(text)).toBe(iso);
  });

  test('a date we write reads back as itself', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3 }), (date, known) => {
        const iso = date.toISOString().slice(0, 10).split('-').slice(0, known);
        const issued = { 'date-parts': [iso.map(Number)] };
        expect(isoDate(issued)).toBe(iso.join('-'));
        expect(parseDate(readableDate(issued))).toBe(iso.join('-'));
        expect(parseDate(iso.join('-'))).toBe(iso.join('-'));
      }),
    );
  });
});

describe('dates as we write them', () => {
  test.for<[number[][], boolean, string, string]>([
    [[[2010, 6, 10]], false, '2010-06-10', '10 June 2010'],
    [[[2014, 3]], false, '2014-03', 'March 2014'],
    [[[2015]], false, '2015', '2015'],
    [[[2015]], true, '2015', 'c. 2015'],
    [
      [
        [2009, 6],
        [2010, 2],
      ],
      false,
      '2009-06/2010-02',
      'between June 2009 and February 2010',
    ],
    [[[2009], [2010]], true, '2009/2010', 'between 2009 and 2010'],
  ])('%j (circa: %s)', ([parts, circa, iso, readable]) => {
    const issued = { 'date-parts': parts, circa };
    expect(isoDate(issued)).toBe(iso);
    expect(readableDate(issued)).toBe(readable);
  });

  test('an unknown date is said to be unknown', () => {
    expect(isoDate(null)).toBeNull();
    expect(readableDate(null)).toBe('n.d.');
  });
});

test.for([
  ['2010', '2010-01-01', '2010-12-31'],
  ['2010-06', '2010-06-01', '2010-06-31'],
  ['2010-06-10', '2010-06-10', '2010-06-10'],
  ['2009-06/2010-02', '2009-06-01', '2010-02-31'],
  ['2009/2010', '2009-01-01', '2010-12-31'],
] as const)('%s lies between %s and %s', ([iso, first, last]) => {
  expect(dateBounds(iso)).toEqual({ first, last });
});
