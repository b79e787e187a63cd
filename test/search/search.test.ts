import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLibrary } from '#src/library/load.ts';
import type { Filter } from '#src/search/filter.ts';
import { foldText } from '#src/search/fold.ts';
import { search } from '#src/search/search.ts';

const library = await loadLibrary('data');
const found = (query: string, filter: Filter = {}) => search(query, filter, library).map((hit) => hit.entry.passage);
const statement = 'ai-eur-57-003-2010';
const submission = 'ai-kazakhstan-upr-submission';
const page = 'kazakhstan-country-page-2014';
const extracts = 'cat-kazakhstan-follow-up-extracts';

test.for([
  ['recommendations on non-refoulement', [`${submission}@22931`]],
  ['three-hour registration rule', [`${submission}@3357`]],
  // The rule, how to change it, and twice that it is not kept.
  [
    'three-hour registration rule',
    [`${submission}@3357`, `${submission}@21802`, `${statement}@1159`, `${submission}@4952`],
  ],
  ['the definition of torture in the Criminal Code', [`${page}@4671`]],
  ['art 16 constitution', [`${page}@4235`]],
  ['article 134', [`${submission}@4388`]],
  ['EUR 57/001/2008', [`${submission}@24346`]],
  ['evidence obtained under torture', [`${extracts}@4687`]],
  ['"beyond isolated instances"', [`${page}@6632`, `${submission}@7320`]],
  ['Hizb-ut-Tahrir does not advocate violence', [`${submission}@13756`]],
] as const)('%s: first of all %j', ([query, ids]) => {
  expect(
    found(query)
      .slice(0, ids.length)
      .map((passage) => passage.id)
      .toSorted(),
  ).toEqual(ids.toSorted());
});

test.for(['climate change', 'article 135', 'xyzzy', 'of the and', '"beyond all doubt"', 'A/HRC/99/1', '—'])(
  'nothing answers %s',
  (query) => expect(found(query)).toEqual([]),
);

test('a preferred kind comes first and the others after it', () => {
  const stances = found('recommendations on non-refoulement').map((passage) => passage.stance);
  expect(stances[0]).toBe('recommendation');
  expect(stances.lastIndexOf('recommendation')).toBeLessThan(
    stances.findIndex((stance) => stance !== 'recommendation'),
  );
});

test.for([
  [{ document: page }, (document: string) => document === page],
  [{ body: 'Amnesty International' }, (document: string) => document.startsWith('ai-')],
  [{ from: '2014' }, (document: string) => document === page || document.startsWith('iphr')],
  // The submission's date is a range that ends in February 2010.
  [{ from: '2010-01', to: '2010-03' }, (document: string) => document === submission],
  [{ to: '2008-12-12' }, (document: string) => document === extracts],
] as const)('filtered by %j', ([filter, fits]) => {
  const documents = found('torture', filter).map((passage) => passage.document);
  expect(documents).not.toEqual([]);
  expect(documents.every(fits)).toBe(true);
});

test('a kind asked for is the only kind', () => {
  expect(new Set(found('torture', { kind: 'concern' }).map((passage) => passage.stance))).toEqual(new Set(['concern']));
});

test('what is left out is left out', () => {
  expect(found('torture police').some(({ text }) => /\bpolice\b/i.test(text))).toBe(true);
  expect(found('torture -police').some(({ text }) => /\bpolice\b/i.test(text))).toBe(false);
});

test('an exact phrase stands in every passage found, whatever the quotation marks', () => {
  for (const query of ['"freedom of religion"', '“freedom of religion”']) {
    expect(found(query)).not.toEqual([]);
    expect(found(query).every(({ text }) => foldText(text).includes('freedom of religion'))).toBe(true);
  }
});

test('the same question has the same answer', () => {
  const ids = () => found('detention').map((passage) => passage.id);
  expect(ids()).toEqual(ids());
});

test('any question can be asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (query) => Array.isArray(found(query))),
    { numRuns: 300 },
  );
});
