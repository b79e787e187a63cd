import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '#src/cite/export/bibtex.ts';
import { locatorOf } from '#src/cite/style/locator.ts';
import { sourceOf } from '#src/cite/style/source.ts';
import { passageCalled } from '../../support/desk.ts';
import { anyLocator, anySource } from '../style/any-citation.ts';
import { aSource, judgment, stated, supplied } from '../style/samples.ts';
import { printed, readBibtex } from './read-bibtex.ts';

test('a document of the corpus', () => {
  const { document, passage } = passageCalled('ai-eur-57-003-2010@1950');
  expect(toBibtex(sourceOf(document), locatorOf(document, passage))).toMatchInlineSnapshot(`
    "@techreport{ai-eur-57-003-2010,
      author = {{Amnesty International}},
      title = {{Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty}},
      institution = {{Amnesty International}},
      number = {EUR 57/003/2010},
      year = {2010},
      month = jun,
      date = {2010-06-10},
      language = {en},
      note = {Cited as: Amnesty International, Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty, EUR 57/003/2010, 10 June 2010, 3rd paragraph under ‘United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan’ (counted). Supplied, not stated in the text: kind of document (the kind of publication is not named in the text; chosen so that reference managers import it).},
    }
    "
  `);
});

/** One line, as white space is in every field. */
const folded = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ');

test('title, names, number and date come back as they were', () => {
  fc.assert(
    fc.property(anySource, fc.option(anyLocator), (source, locator) => {
      const [entry, ...more] = readBibtex(toBibtex(source, locator));
      expect(more).toEqual([]);
      const field = (name: string) => printed(entry?.fields.get(name) ?? '');
      expect(field('title')).toBe(folded(source.title.value));
      expect(field('author')).toBe(source.author.value?.map(({ literal }) => literal).join(' and ') ?? '');
      expect(field('number')).toBe(source.number.value ?? '');
      const [first] = source.issued.value?.['date-parts'] ?? [];
      expect(field('year')).toContain(first ? String(first[0]) : 'n.d.');
      for (const supplied of [source.title, source.number, source.issued, source.author, source.type])
        if ('supplied' in supplied && supplied.value !== null) expect(field('note')).toContain(supplied.supplied);
    }),
  );
});

test('names and titles stand in braces of their own: no program takes them apart or changes their case', () => {
  const source = aSource({
    author: stated([{ literal: 'Rights and Justice, Inc.' }, { literal: 'Médecins' }]),
    title: stated('Report on the NPM'),
  });
  const [entry] = readBibtex(toBibtex(source));
  expect(entry?.fields.get('author')).toBe('{{Rights and Justice, Inc.} and {Médecins}}');
  expect(entry?.fields.get('title')).toBe('{{Report on the NPM}}');
});

test('what TeX would take for its own is escaped, and braces balance', () => {
  const title = 'A_b & 50% of $1 #2 {open \\command ~ ^ } }';
  const text = toBibtex(aSource({ title: stated(title) }));
  expect(text).toContain(
    'A\\_b \\& 50\\% of \\$1 \\#2 \\textbraceleft{}open \\textbackslash{}command \\textasciitilde{} \\textasciicircum{} \\textbraceright{} \\textbraceright{}',
  );
  expect(printed(readBibtex(text)[0]?.fields.get('title') ?? '')).toBe(title);
});

describe('kinds and dates', () => {
  test.for<[string, ReturnType<typeof aSource>, RegExp]>([
    [
      'a report has an institution',
      aSource(),
      /^@techreport\{example-2011,[\s\S]*institution = \{\{Example Committee\}\},/,
    ],
    ['the rest are @misc', judgment, /^@misc\{balogh,/],
    ['a day', aSource(), /year = \{2011\},\n {2}month = may,\n {2}date = \{2011-05-03\},/],
    ['a year', aSource({ issued: stated({ 'date-parts': [[1999]] }) }), /year = \{1999\},\n {2}date = \{1999\},/],
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
      /year = \{2009--2010\},\n {2}date = \{2009-06\/2010-02\},/,
    ],
    [
      'about a year',
      aSource({ issued: stated({ 'date-parts': [[1998]], circa: true }) }),
      /year = \{c\. 1998\},\n {2}date = \{1998~\},/,
    ],
    ['an unknown date', aSource({ issued: supplied(null) }), /year = \{n\.d\.\},\n {2}language/],
    ['a key of signs that keys allow', aSource({ id: 'Akt № 5, {2}' }), /^@techreport\{Akt-5-2-,/],
  ])('%s', ([, source, pattern]) => {
    expect(toBibtex(source)).toMatch(pattern);
  });
});
