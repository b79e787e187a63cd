import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '#src/corpus/document.ts';
import { finished } from '#src/corpus/steps.ts';
import { openKeptLibrary } from '#src/library/open-library.ts';
import { packLibrary } from '#src/library/pack-library.ts';
import { groupsIn, type Section, toSections } from '#src/library/sections.ts';
import { tracesOf } from '#src/quote/trace.ts';
import { verify } from '#src/quote/verify/verify.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import { knownWords } from '#src/search/known-words.ts';
import { leadOf } from '#src/search/leads.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { listProposals } from '#src/search/proposal-list.ts';
import { proposalsFor } from '#src/search/proposals.ts';
import { rank, search } from '#src/search/search.ts';
import { nearestTopics, topics } from '#src/search/topics.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { anySource } from '../support/any-source.ts';
import { desk } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';
import { anAcronym, aState, aTheme, someVocabulary } from '../support/small-library.ts';

/** As a file and another thread hand it on: copies of the bytes alone. */
const handedOn = (library: Library): Section[] =>
  toSections(packLibrary(library)).map((section) => ({ ...section, bytes: section.bytes.slice() }));
const textsOf = (documents: readonly Document[]) =>
  new Map(documents.map(({ id, source }) => [id, new TextEncoder().encode(source)]));
const opened = (library: Library): Library => finished(openKeptLibrary(handedOn(library), textsOf(library.documents)));

/** Which passages, by which score. */
const hitsOf = (asked: string, library: Library) =>
  [...rank(asked, {}, library), ...search(asked, {}, library)].map(({ entry, score, quoted }) => {
    const { total, parts, run, matched } = score;
    return { row: entry.row, id: entry.passage.id, total, parts, run, matched, quoted };
  });
const proposed = (typed: string, library: Library) => proposalsFor(typed, library, 25);
const fieldsOf = ({ entries }: Library) => entries.map(({ row, headings, about }) => [row, headings, about]);
const wordsOf = (library: Library) => {
  const { like, has, isCommon } = knownWords(library);
  const words = ['t', 'p', 'д', '?'].flatMap((first) => [0, 3, 7].map((length) => like(first, length)));
  return [words, ['torture', 'police', 'wordless', 'of'].map((word) => [has(word), isCommon(word)])];
};

const vocabulary: Vocabulary = someVocabulary({
  themes: [
    aTheme({ label: 'torture', terms: ['torture', 'ill-treatment'], lay: ['beaten'] }),
    aTheme({ label: 'safeguards', synonyms: ['registration'], terms: ['legal safeguards'] }),
  ],
  acronyms: [anAcronym('OPCAT', ['Optional Protocol to the Convention'])],
  states: [aState('KAZ', 'Kazakhstan', ['Kazakh'])],
  commonWords: ['police', 'register'],
});
const questions = [
  'register every detainee',
  'torture',
  'OPCAT',
  '“credible allegations”',
  'regster within 3 hours',
  'art 2',
];

test('a library that was kept is what it was, whatever the texts', () => {
  fc.assert(
    fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
      const documents = sources.map((source, i) => aDocument(source, {}, `example-${i}`));
      const built = buildLibrary(documents, vocabulary);
      const kept = opened(built);
      const { documents: own, lexicon: _, engine, entries: __, ...rest } = kept;
      expect(own).toEqual(documents);
      expect(built).toMatchObject(rest);
      expect(engine.save()).toEqual(built.engine.save());
      expect(fieldsOf(kept)).toEqual(fieldsOf(built));
      expect(wordIndexOf(kept)).toEqual(wordIndexOf(built));
      expect(tracesOf(own)).toEqual(tracesOf(documents));
      expect(topics(kept)).toEqual(topics(built));
      expect(wordsOf(kept)).toEqual(wordsOf(built));
      for (const asked of questions) {
        expect(hitsOf(asked, kept)).toEqual(hitsOf(asked, built));
        expect(proposed(asked, kept)).toEqual(proposed(asked, built));
        expect(verify(asked, null, wordIndexOf(kept))).toEqual(verify(asked, null, wordIndexOf(built)));
      }
    }),
    { numRuns: 40 },
  );
});

test('so is the real one', () => {
  const kept = opened(desk.library);
  const asked = ['three hour rule', 'non refoulment', 'who may visit detention centres', 'NPM', 'art 16 constitution'];
  for (const each of asked) expect(hitsOf(each, kept)).toEqual(hitsOf(each, desk.library));
  for (const typed of ['', 'tor', 'special r']) expect(proposed(typed, kept)).toEqual(proposed(typed, desk.library));
  expect(listProposals(kept)).toEqual(listProposals(desk.library));
  expect(tracesOf(kept.documents)).toEqual(tracesOf(desk.library.documents));
  expect(tracesOf(kept.documents).length).toBeGreaterThan(0);
});

test('it may be kept again', () => {
  const again = (library: Library) => handedOn(library).map(({ bytes, ...section }) => [section, [...bytes]]);
  const built = buildLibrary([aDocument('1. The police register every detainee (OPCAT).\n')], vocabulary);
  expect(again(opened(built))).toEqual(again(built));
});

test('what was worked out is not worked out again', () => {
  const packed = packLibrary(desk.library);
  const [first] = desk.library.vocabulary.themes;
  const proposal = { kind: 'phrase', label: 'kept', value: 'kept', count: 1, names: ['kept'], others: [] };
  const other = {
    ...packed,
    proposals: { json: JSON.stringify([proposal]) },
    topics: { terms: ['onething another'], counts: Uint32Array.from([1]), rows: Uint32Array.from([7]) },
    known: { ...packed['known'], terms: ['neverwritten'] },
    leads: {
      questions: ['kept'],
      counts: Uint32Array.from([12]),
      rows: Uint32Array.from([3, 1, 2, 4, 5, 6, 7, 8, 9, 10]),
    },
    traces: { json: '[]' },
    words: { ...packed['words'], different: ['neverwritten'] },
  };
  const kept = finished(openKeptLibrary(toSections(other), textsOf(desk.library.documents)));
  expect(proposed('', kept)).toEqual([proposal]);
  const topic = { theme: first, label: first?.label, count: 1, rows: new Set([7]) };
  expect(topics(kept)).toEqual([topic]);
  expect(nearestTopics('another', kept, 5)).toEqual([topic]);
  expect(leadOf('kept', kept)).toEqual({ count: 12, first: [3, 1, 2, 4, 5, 6, 7, 8, 9, 10] });
  expect(knownWords(kept).has('neverwritten')).toBe(true);
  expect(tracesOf(kept.documents)).toEqual([]);
  expect([...wordIndexOf(kept).numbers]).toEqual([['neverwritten', 0]]);
  const another = buildLibrary(kept.documents, desk.library.vocabulary);
  expect(topics(another)).toEqual(topics(desk.library));
  expect(proposed('', another)).toEqual(proposed('', desk.library));
});

test('source texts come from elsewhere', () => {
  const others = new Map(desk.library.documents.map(({ id }) => [id, new TextEncoder().encode(`of ${id}`)]));
  const kept = finished(openKeptLibrary(handedOn(desk.library), others));
  expect(kept.documents.map(({ source }) => source)).toEqual(desk.library.documents.map(({ id }) => `of ${id}`));
});

test('what a passage shares with its block is kept once', () => {
  const { blocks = [], passages = [] } = opened(desk.library).documents[0] ?? {};
  expect(passages.length).toBeGreaterThan(5);
  for (const { text, spans } of passages) expect(blocks.find((block) => block.spans === spans)?.text).toBe(text);
});

test('and what it does not share is its own', () => {
  const document = aDocument('1. The police register every detainee.\n');
  const passages = document.passages.map((passage) => ({ ...passage, text: 'Another text.', section: ['Another'] }));
  const built = buildLibrary([{ ...document, passages }], vocabulary);
  expect(opened(built).documents).toEqual(built.documents);
});

test('it is put together in many steps', () => {
  expect([...openKeptLibrary(handedOn(desk.library), new Map())].length).toBeGreaterThan(
    2 * desk.library.documents.length,
  );
});

test('a group is given once', () => {
  const group = groupsIn(toSections({ a: { words: ['one', 'two'], text: 'three' } }));
  expect(group('a')).toEqual({ words: ['one', 'two'], text: 'three' });
  expect(() => group('a')).toThrow(RangeError);
  expect(() => group('b')).toThrow(RangeError);
});

test('numbers of every kind are kept, also those that lie within others', () => {
  const all = Float64Array.from([1.5, -2, 2 ** 40, Number.MIN_VALUE]);
  const numbers = {
    bytes: Uint8Array.from([0, 255]),
    some: Uint16Array.from([1, 2, 3, 65_535]).subarray(1, 3),
    more: Uint32Array.from([2 ** 32 - 1]),
    signed: Int32Array.from([-1, 2 ** 31 - 1]),
    all,
    none: new Uint32Array(),
  };
  expect(groupsIn(toSections({ numbers }))('numbers')).toEqual(numbers);
});
