import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '#src/corpus/document.ts';
import { analyse } from '#src/search/analyser.ts';
import { buildLibrary } from '#src/search/library.ts';
import { search } from '#src/search/search.ts';
import { entriesWith, openSubjectTerms, subjectTermsBuilder } from '#src/search/subject-terms.ts';
import { anyWords, indexedParagraphs, scores, someVocabulary } from '../support/small-library.ts';

function built(document: Document) {
  const builder = subjectTermsBuilder();
  const told = document.passages.map((passage) => builder.add({ document, passage }));
  return { told, terms: builder.build() };
}

const document = indexedParagraphs([
  ['The cell was cold.', ['living conditions in jail', 'jail and jailers, in jail', 'the of and']],
  ['They left at noon.', []],
  ['A doctor came once.', ['medical care in jail']],
]);
const { told, terms } = built(document);
const found = (asked: readonly string[], row: number) =>
  entriesWith(asked, terms)(row).map(({ terms: own, size }) => [[...own].sort(), size]);

describe('the terms of entries', () => {
  test('for a passage: those of each of its entries, each once an entry, without stop words', () => {
    expect(told).toEqual([['live', 'condit', 'jail', 'jail', 'jailer'], [], ['medic', 'care', 'jail']]);
  });

  test('all together: each once, whatever has it', () => {
    expect(new Set(terms.terms)).toEqual(new Set(told.flat()));
    expect(terms.terms).toHaveLength(new Set(told.flat()).size);
  });

  test.for<[row: number, asked: string[], expected: unknown[]]>([
    [
      0,
      ['jail'],
      [
        [['jail'], 3],
        [['jail'], 2],
      ],
    ],
    [
      0,
      ['jail', 'condit', 'care'],
      [
        [['condit', 'jail'], 3],
        [['jail'], 2],
      ],
    ],
    [0, ['care'], []],
    [1, ['jail'], []],
    [2, ['jail', 'care'], [[['care', 'jail'], 3]]],
    [3, ['jail'], []],
    [0, [], []],
    [0, ['neverwritten'], []],
  ])('of row %i for %j: %j', ([row, asked, expected]) => {
    expect(found(asked, row)).toEqual(expected);
  });
});

test('what was kept is what was built, and says the same', () => {
  const words = ['jail', 'jails', 'the', 'care', 'doctor', 'three-hour', '100,000', 'Жан'];
  const entries = fc.array(
    anyWords(words, 5).map((all) => all.join(' ')),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(entries, { minLength: 1, maxLength: 5 }), anyWords(words, 4), (rows, asked) => {
      const { terms: own } = built(indexedParagraphs(rows.map((each, i) => [`Passage ${i} stands here.`, each])));
      const kept = openSubjectTerms(structuredClone(own));
      expect(kept).toEqual(own);
      const looked = analyse(asked.join(' ')).tokens.map(({ term }) => term);
      for (const [row, each] of rows.entries()) {
        const has = entriesWith(looked, kept)(row);
        expect(has).toEqual(entriesWith(looked, own)(row));
        // As said the slow way.
        const slow = each
          .map((text) => new Set(analyse(text).tokens.flatMap(({ stop, term }) => (stop ? [] : [term]))))
          .filter((all) => looked.some((term) => all.has(term)));
        expect(has.map(({ terms: mine, size }) => [mine, size])).toEqual(
          slow.map((all) => [all.intersection(new Set(looked)), all.size]),
        );
      }
    }),
  );
});

describe('in a search', () => {
  const library = buildLibrary([document], someVocabulary());

  test('an entry leads to its passage, though its text has none of the words', () => {
    expect(search('living conditions', {}, library).map(({ entry }) => entry.row)).toEqual([0]);
    expect(search('medical care', {}, library).map(({ entry }) => entry.row)).toEqual([2]);
  });

  test('the nearer the question comes to an entry, the more it counts', () => {
    const [whole, part] = ['living conditions in jail', 'living conditions'].map((asked) => scores(asked, library)[0]);
    expect(whole?.beyond.nearness).toBe(1);
    expect(part?.beyond.nearness).toBeCloseTo(2 / 3, 12);
    expect(scores('weather', library)[0]?.beyond.nearness).toBe(0);
  });

  test('words of several entries are no answer together as those of one are', () => {
    const both = buildLibrary(
      [
        indexedParagraphs([
          ['A.', ['living in jail', 'medical care']],
          ['B.', []],
        ]),
      ],
      someVocabulary(),
    );
    const [apart, together] = ['living care', 'living in jail'].map((asked) => scores(asked, both)[0]?.beyond.nearness);
    expect(apart).toBeCloseTo(1 / 4, 12);
    expect(together).toBe(1);
  });

  test('an exact phrase is looked for in the text alone', () => {
    expect(search('"living conditions in jail"', {}, library)).toEqual([]);
    expect(scores('"living conditions in jail"', library)[0]?.beyond.nearness).toBe(0);
  });
});
