import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toCsv } from '#src/cite/export/csv.ts';
import { ask } from '../../support/desk.ts';
import { convert, hasLibreOffice } from '../../support/libreoffice.ts';
import { readCsv } from './read-csv.ts';

/** What a person leaves as it is when the spreadsheet asks: comma, quotation mark, UTF-8, from the first line. */
const asOffered = '44,34,76,1';

/** The cells of a file as a spreadsheet shows them, after it was saved as .xlsx. */
function shown(csv: string): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-csv-'));
  try {
    writeFileSync(join(folder, 'a.csv'), csv);
    convert(folder, 'a.csv', 'xlsx', `--infilter=CSV:${asOffered}`);
    const back = convert(folder, 'a.xlsx', `csv:Text - txt - csv (StarCalc):${asOffered}`);
    const text = readFileSync(back, 'utf8').replace(/^\uFEFF/, '');
    return readCsv(text.replace(/\r?\n/g, '\r\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(!hasLibreOffice)(
  'recommendations in a spreadsheet: every cell as it was written (skipped where soffice is not installed)',
  () => {
    const text = ask('recommendations', { export: 'csv' }).files?.[0]?.text ?? '';
    const written = readCsv(text.slice(1));
    expect(written.length).toBeGreaterThan(20);
    expect(shown(text)).toEqual(written);
  },
);

test.skipIf(!hasLibreOffice)(
  'a spreadsheet runs nothing of what a text has (skipped where soffice is not installed)',
  () => {
    const cells = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("http://example.org")', '“=1+1”', 'a, "b" =1+1'];
    const between = (cell: string) => (/^[=+\-@]/.test(cell) ? `“${cell}”` : cell);
    expect(
      shown(
        toCsv(
          ['cell', 'again'],
          cells.map((cell) => [cell, cell]),
        ),
      ).slice(1),
    ).toEqual(cells.map((cell) => [between(cell), between(cell)]));
  },
);
