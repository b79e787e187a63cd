import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cslItem, toCslJson } from '#src/cite/export/csl-json.ts';
import { exports } from '#src/cite/export/exports.ts';
import { locatorOf } from '#src/cite/style/locator.ts';
import { sourceOf } from '#src/cite/style/source.ts';
import { everyPassage, passageCalled } from '../../support/desk.ts';
import { anyLocator, anySource } from '../style/any-citation.ts';
import { aSource, judgment, stated, supplied, treaty } from '../style/samples.ts';

/** The part of CSL's csl-data.json (1.0.2) that we use; its dates are stricter here: real numbers, months and days. */
const cslFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    type: z.enum(['report', 'webpage', 'article', 'legislation', 'legal_case', 'treaty', 'speech']),
    title: z.string().optional(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    authority: z.string().optional(),
    number: z.string().optional(),
    issued: z
      .strictObject({
        'date-parts': z
          .array(z.tuple([z.int().min(1), z.int().min(1).max(12).optional(), z.int().min(1).max(31).optional()]))
          .min(1)
          .max(2),
        circa: z.boolean().optional(),
        literal: z.string().optional(),
      })
      .optional(),
    language: z.string().optional(),
    note: z.string().optional(),
  }),
);

test('a document of the corpus', () => {
  const { document, passage } = passageCalled('cat-kazakhstan-follow-up-extracts@2363');
  expect(cslItem(sourceOf(document), locatorOf(document, passage))).toMatchInlineSnapshot(`
    {
      "author": [
        {
          "literal": "Committee against Torture",
        },
      ],
      "id": "cat-kazakhstan-follow-up-extracts",
      "issued": {
        "date-parts": [
          [
            2008,
            12,
            12,
          ],
        ],
      },
      "language": "en",
      "note": "Cited as: Committee against Torture, Concluding observations of the Committee against Torture (Extracts for follow-up) KAZAKHSTAN, [CAT/C/KAZ/CO/2], [12 December 2008], para. 9 (b).
    Supplied, not stated in the text: kind of document (the kind of publication is not named in the text; chosen so that reference managers import it).
    Supplied, not stated in the text: symbol or number (not in the extracts; note 5 of Amnesty International’s UPR submission prints “CAT/C/KAZ/CO2, 12 December 2008”, and the usual form of the symbol is CAT/C/KAZ/CO/2).
    Supplied, not stated in the text: date (not in the extracts; note 5 of Amnesty International’s UPR submission prints “CAT/C/KAZ/CO2, 12 December 2008”).",
      "number": "CAT/C/KAZ/CO/2",
      "title": "Concluding observations of the Committee against Torture (Extracts for follow-up) KAZAKHSTAN",
      "type": "report",
    }
  `);
});

test('every file keeps to the schema, and gives back what it was made of', () => {
  fc.assert(
    fc.property(anySource, fc.option(anyLocator), (source, locator) => {
      const [item, ...more] = cslFile.parse(JSON.parse(toCslJson(source, locator)));
      expect(more).toEqual([]);
      expect(item).toMatchObject({ id: source.id, type: source.type.value, title: source.title.value });
      expect(item?.number ?? null).toBe(source.number.value);
      expect(item?.issued?.['date-parts'] ?? null).toEqual(source.issued.value?.['date-parts'] ?? null);
      expect(item?.issued?.circa ?? false).toBe(source.issued.value?.circa ?? false);
      const names = source.author.value?.map(({ literal }) => literal) ?? [];
      if (source.type.value === 'legal_case') expect(item?.authority ?? '').toBe(names.join(' and '));
      else expect(item?.author?.map(({ literal }) => literal) ?? []).toEqual(names);
      for (const field of [source.title, source.number, source.issued, source.author, source.type])
        if ('supplied' in field && field.value !== null) expect(item?.note).toContain(field.supplied);
    }),
  );
});

test('what is stated is not called supplied', () => {
  expect(cslItem(aSource()).note).toBe('Cited as: Example Committee, Report on registers, XYZ/C/EXA/CO/1, 3 May 2011.');
  const note = cslItem(aSource({ number: supplied('XYZ/C/EXA/CO/1') })).note;
  expect(note).toContain('[XYZ/C/EXA/CO/1]');
  expect(note.split('\n')).toEqual([
    expect.stringMatching(/^Cited as: /),
    'Supplied, not stated in the text: symbol or number (invented for a test).',
  ]);
});

test('a judgment has its court as authority, and no author', () => {
  expect(cslItem(judgment)).toMatchObject({ authority: 'European Court of Human Rights', number: '47940/99' });
  expect(cslItem(judgment)).not.toHaveProperty('author');
});

test('a range is said in words as well; what is unknown is absent', () => {
  expect(
    cslItem(
      aSource({
        issued: stated({
          'date-parts': [
            [2009, 6],
            [2010, 2],
          ],
        }),
      }),
    ).issued,
  ).toEqual({
    'date-parts': [
      [2009, 6],
      [2010, 2],
    ],
    literal: 'between June 2009 and February 2010',
  });
  const item = cslItem(aSource({ issued: supplied(null), number: stated(null), author: stated(null) }));
  expect(Object.keys(item)).toEqual(['id', 'type', 'title', 'language', 'note']);
});

test('every export of every passage names its document and its place', () => {
  for (const { document, passage } of [...everyPassage.slice(0, 20), ...everyPassage.slice(-20)]) {
    const [source, locator] = [sourceOf(document), locatorOf(document, passage)];
    for (const { write } of Object.values(exports)) {
      expect(write(source, locator)).toContain(document.id);
      expect(write(source, locator)).not.toBe(write(source));
    }
  }
});

test('each export has an extension of its own', () => {
  expect(Object.values(exports).map(({ extension, label }) => `${label}: .${extension}`)).toEqual([
    'BibTeX: .bib',
    'RIS: .ris',
    'CSL-JSON (Zotero): .json',
  ]);
  expect(exports.csl.write(treaty)).toContain('"number": "1465 UNTS 85"');
});
