import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '#src/cite/export/csv.ts';
import { readCsv } from './read-csv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', '“', 'a', '＝', '−') }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

test('what is written is read again: every cell as it was, or between “ and ”', () => {
  fc.assert(
    fc.property(table, ([head = [], ...rows]) => {
      const text = toCsv(head, rows);
      expect(text.charCodeAt(0)).toBe(0xfeff);
      const read = readCsv(text.slice(1));
      expect(read).toHaveLength(rows.length + 1);
      for (const [i, row] of [head, ...rows].entries())
        for (const [j, given] of row.entries()) expect([given, `“${given}”`]).toContain(read[i]?.[j]);
    }),
  );
});

test('no cell begins like a formula', () => {
  fc.assert(
    fc.property(table, ([head = [], ...rows]) => {
      for (const each of readCsv(toCsv(head, rows).slice(1)).flat()) expect(each).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

test.for([
  ['=HYPERLINK("http://example.org")', '"“=HYPERLINK(""http://example.org"")”"'],
  ['+1', '“+1”'],
  ['-1', '“-1”'],
  ['@SUM(A1)', '“@SUM(A1)”'],
  ['\t=1', '“\t=1”'],
  ['1-2', '1-2'],
  ['a, b', '"a, b"'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
] as const)('%j is written %s', ([given, written]) => {
  expect(toCsv(['a'], [[given]])).toBe(`\uFEFFa\r\n${written}\r\n`);
});
