import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { byScore } from '#src/search/ranking.ts';
import type { Score } from '#src/search/score.ts';
import { search } from '#src/search/search.ts';
import { supplied } from '../support/documents.ts';
import { noScore, paragraphs, someVocabulary } from '../support/small-library.ts';

const texts = [
  'The Committee is concerned about torture.',
  'The State party should prevent torture.',
  'It spoke of torture.',
];
const on = (id: string, date: readonly [number, ...number[]] | null) =>
  paragraphs(texts, { issued: supplied(date && { 'date-parts': [[...date]] }) }, id);
const documents = [on('older', [2008, 12]), on('later', [2014, 3]), on('same-day', [2008, 12]), on('undated', null)];
const library = buildLibrary(documents, someVocabulary());
const ranked = (id: string, position: number, total: number, run = 0) => {
  const entry = library.entries.find((each) => each.document.id === id && each.passage.position === position);
  if (!entry) throw new Error(`There is no ${id} ${position}.`);
  const score: Score = { ...noScore, total, run };
  return { entry, score };
};
type Ranked = ReturnType<typeof ranked>;
const name = ({ entry, score }: Ranked) => `${entry.document.id} ${entry.passage.position} ${score.run} ${score.total}`;

describe('comes first', () => {
  test.for([
    ['the higher score', null, ranked('older', 2, 2), ranked('later', 0, 1)],
    ['a quotation before a higher score', null, ranked('older', 2, 1, 6), ranked('later', 0, 9)],
    ['the longer quotation', null, ranked('older', 2, 1, 8), ranked('later', 0, 9, 7)],
    ['the kind asked for, before a higher score', 'concern', ranked('older', 0, 1), ranked('later', 1, 9)],
    ['a quotation, before the kind asked for', 'concern', ranked('later', 1, 1, 9), ranked('older', 0, 9)],
    ['the higher score, of two of the kind', 'concern', ranked('older', 0, 2), ranked('later', 0, 1)],
    ['of equals the later document', null, ranked('later', 2, 1), ranked('older', 0, 1)],
    ['of equals one with a date', null, ranked('older', 2, 1), ranked('undated', 0, 1)],
    ['of one day the document whose name is first', null, ranked('older', 2, 1), ranked('same-day', 0, 1)],
    ['of one document the earlier place', null, ranked('older', 0, 1), ranked('older', 1, 1)],
  ] as const)('%s', ([, prefer, first, second]) => {
    expect([first, second].toSorted(byScore(prefer)).map(name)).toEqual([name(first), name(second)]);
    expect([second, first].toSorted(byScore(prefer)).map(name)).toEqual([name(first), name(second)]);
  });
});

test('the order is the same whatever order they came in', () => {
  const all = library.entries.flatMap(({ document, passage }) =>
    [0, 6].flatMap((run) => [1, 2].map((total) => ranked(document.id, passage.position, total, run))),
  );
  const expected = all.toSorted(byScore('concern')).map(name);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(shuffled.toSorted(byScore('concern')).map(name)).toEqual(expected);
    }),
  );
});

test('the answers are the same whatever order the documents were read in', () => {
  const ids = (from: Library) =>
    ['torture', 'State party torture', 'concerns about torture', '"spoke of torture"', 'it spoke of torture there'].map(
      (asked) => search(asked, {}, from).map(({ entry }) => entry.passage.id),
    );
  const expected = ids(library);
  expect(expected.every((each) => each.length > 0)).toBe(true);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(ids(buildLibrary(shuffled, someVocabulary()))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
