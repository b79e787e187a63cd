import { expect, test } from 'vitest';
import { type Filter, passes } from '#src/search/filter.ts';
import { buildLibrary } from '#src/search/library.ts';
import { supplied } from '../support/documents.ts';
import { paragraphs, someVocabulary } from '../support/small-library.ts';

const text = ['The Committee is concerned about torture.', 'The State party should register detainees.', 'It is big.'];
type DatePart = [number, ...number[]];
const issued = (...parts: DatePart[]) => supplied({ 'date-parts': parts });
const library = buildLibrary(
  [
    paragraphs(text, { issued: issued([2010, 6, 10]), author: supplied([{ literal: 'One' }]) }, 'day'),
    paragraphs(
      text,
      { issued: issued([2009, 6], [2010, 2]), author: supplied([{ literal: 'Two' }, { literal: 'One' }]) },
      'range',
    ),
    paragraphs(text, { issued: issued([2014]), author: supplied(null) }, 'year'),
    paragraphs(text, { issued: supplied(null), author: supplied([{ literal: 'Three' }]) }, 'undated'),
  ],
  someVocabulary(),
);
const kept = (filter: Filter) => [
  ...new Set(library.entries.filter((entry) => passes(entry, filter)).map(({ document }) => document.id)),
];

test.for([
  [{}, ['day', 'range', 'year', 'undated']],
  [{ document: 'year' }, ['year']],
  [{ document: 'yea' }, []],
  [{ body: 'One' }, ['day', 'range']],
  [{ body: 'Two' }, ['range']],
  [{ body: 'one' }, []],
  // A document whose date may lie within is kept; one without a date never is.
  [{ from: '2010' }, ['day', 'range', 'year']],
  [{ from: '2010-02' }, ['day', 'range', 'year']],
  [{ from: '2010-03' }, ['day', 'year']],
  [{ from: '2010-06-10' }, ['day', 'year']],
  [{ from: '2010-06-11' }, ['year']],
  [{ to: '2010' }, ['day', 'range']],
  [{ to: '2010-06-10' }, ['day', 'range']],
  [{ to: '2010-06-09' }, ['range']],
  [{ to: '2009-05' }, []],
  [{ from: '2014-07', to: '2014-08' }, ['year']],
  [{ from: '2011', to: '2013' }, []],
  [{ from: '1990', to: '2090' }, ['day', 'range', 'year']],
  [{ body: 'One', from: '2010-03' }, ['day']],
] as const)('%j keeps %j', ([filter, expected]) => {
  expect(kept(filter)).toEqual(expected);
});

test('a kind keeps passages of that kind alone', () => {
  const texts = (filter: Filter) =>
    library.entries.filter((entry) => passes(entry, { document: 'day', ...filter })).map(({ passage }) => passage.text);
  expect(texts({ kind: 'concern' })).toEqual([text[0]]);
  expect(texts({ kind: 'recommendation' })).toEqual([text[1]]);
  expect(texts({ kind: 'statement' })).toEqual([text[2]]);
});
