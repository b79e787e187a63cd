import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRis } from '#src/cite/export/ris.ts';
import { locatorOf } from '#src/cite/style/locator.ts';
import { sourceOf } from '#src/cite/style/source.ts';
import { passageCalled } from '../../support/desk.ts';
import { anyLocator, anySource } from '../style/any-citation.ts';
import { aSource, judgment, stated, supplied, treaty } from '../style/samples.ts';

/** Reads a record: each line is a tag of two signs, two spaces, hyphen, space and a value. */
function readRis(file: string): [tag: string, value: string][] {
  const lines = file.split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n\u2028\u2029]*)$/.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`no line of RIS: ${line}`);
    return [tag, value];
  });
}

const values = (record: readonly [string, string][], tag: string) =>
  record.flatMap(([each, value]) => (each === tag ? [value] : []));

test('a document of the corpus', () => {
  const { document, passage } = passageCalled('ai-eur-57-003-2010@1950');
  expect(toRis(sourceOf(document), locatorOf(document, passage)).replaceAll('\r', '␍')).toMatchInlineSnapshot(`
    "TY  - RPRT␍
    ID  - ai-eur-57-003-2010␍
    AU  - Amnesty International␍
    TI  - Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty␍
    PY  - 2010␍
    DA  - 2010/06/10/␍
    M1  - EUR 57/003/2010␍
    SN  - EUR 57/003/2010␍
    LA  - en␍
    N1  - Cited as: Amnesty International, Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty, EUR 57/003/2010, 10 June 2010, 3rd paragraph under ‘United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan’ (counted).␍
    N1  - Supplied, not stated in the text: kind of document (the kind of publication is not named in the text; chosen so that reference managers import it).␍
    ER  - ␍
    "
  `);
});

test('a record opens with its type, ends with ER, and gives back what it was made of', () => {
  fc.assert(
    fc.property(anySource, fc.option(anyLocator), (source, locator) => {
      const record = readRis(toRis(source, locator));
      expect(record[0]?.[0]).toBe('TY');
      expect(record.filter(([tag]) => tag === 'TY' || tag === 'ER').map(([tag]) => tag)).toEqual(['TY', 'ER']);
      expect(record.at(-1)).toEqual(['ER', '']);
      expect(values(record, 'TI')).toEqual([source.title.value.replace(/[\s\p{Cc}]+/gu, ' ').trim()]);
      expect(values(record, 'ID')).toEqual([source.id]);
      expect(values(record, 'M1')).toEqual(source.number.value === null ? [] : [source.number.value]);
      const bodies = values(record, source.type.value === 'legal_case' ? 'PB' : 'AU');
      expect(bodies).toEqual(source.author.value?.map(({ literal }) => literal) ?? []);
      const [first] = source.issued.value?.['date-parts'] ?? [];
      expect(values(record, 'PY')).toEqual(first ? [String(first[0])] : []);
      expect(values(record, 'DA').map((date) => date.split('/').slice(0, 3).filter(Boolean).map(Number))).toEqual(
        first ? [first] : [],
      );
      const notes = values(record, 'N1').join('\n');
      for (const field of [source.title, source.number, source.issued, source.author, source.type])
        if ('supplied' in field && field.value !== null) expect(notes).toContain(field.supplied);
    }),
  );
});

test('no value can open a field of its own', () => {
  const record = readRis(toRis(aSource({ title: stated('Report\r\nER  - \nTY  - BOOK\u2028x') })));
  expect(values(record, 'TI')).toEqual(['Report ER - TY - BOOK x']);
});

test.for<[string, ReturnType<typeof aSource>, string, string[]]>([
  ['a report', aSource(), 'SN', ['XYZ/C/EXA/CO/1']],
  ['a judgment', judgment, 'SV', ['47940/99']],
  ['a judgment', judgment, 'PB', ['European Court of Human Rights']],
  ['a judgment', judgment, 'TY', ['CASE']],
  ['a treaty', treaty, 'M1', ['1465 UNTS 85']],
  ['a day', aSource(), 'DA', ['2011/05/03/']],
  ['a year', aSource({ issued: stated({ 'date-parts': [[1999]] }) }), 'DA', ['1999///']],
  [
    'a range',
    aSource({
      issued: stated({
        'date-parts': [
          [2009, 6],
          [2010, 2],
        ],
      }),
    }),
    'DA',
    ['2009/06//between June 2009 and February 2010'],
  ],
  ['about a year', aSource({ issued: stated({ 'date-parts': [[1998]], circa: true }) }), 'DA', ['1998///c. 1998']],
  ['an unknown date', aSource({ issued: supplied(null) }), 'PY', []],
])('%s: %s', ([, source, tag, expected]) => {
  expect(values(readRis(toRis(source)), tag)).toEqual(expected);
});
