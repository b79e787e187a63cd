import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile, type FileVerdict } from '#src/brief/check-file.ts';
import { type BriefFile, briefFileSchema, type FilePassage } from '#src/brief/export/brief-file.ts';
import { toJson } from '#src/brief/export/json.ts';
import { type Held, pointAtPassage, quoteItem } from '#src/brief/quote-item.ts';
import { quoteParts } from '#src/brief/quote-parts.ts';
import { trimItem } from '#src/brief/trim-item.ts';
import { sentences } from '#src/corpus/sentences.ts';
import { wordsOf } from '#src/corpus/words.ts';
import {
  anyChoice,
  anyFilledBrief,
  held,
  heldWith,
  heldWithout,
  itemFor,
  publishedAt,
} from '../support/brief-items.ts';
import { someBrief, someItem } from '../support/briefs.ts';
import { documentCalled, everyPassage, passageCalled } from '../support/desk.ts';

const observations = 'cat-kazakhstan-follow-up-extracts';
const brief = someBrief({
  items: [itemFor(`${observations}@1881`, { published: publishedAt('2026-11-21T09:30:00Z', 'wrong') })],
});

function read(json: string): BriefFile {
  return briefFileSchema.parse(JSON.parse(json));
}

function verdicts(file: unknown, against: Held = held): FileVerdict[] {
  const found = checkFile(file, against);
  if ('problems' in found) throw new Error(found.problems.join('\n'));
  return found.passages.map(({ verdict }) => verdict);
}

test('the file says where the words stand, and what they are', () => {
  const document = documentCalled(observations);
  const [passage] = read(toJson(brief, held)).passages;
  expect(passage).toMatchObject({
    number: 1,
    sha256: held.sha256(passage?.words ?? ''),
    document: { id: observations, symbol: 'CAT/C/KAZ/CO/2', sha256: held.sha256(document.source) },
    published: {
      at: '2026-11-21T09:30:00Z',
      retracted: { at: '2026-11-21T09:30:00Z', reason: 'wrong' },
    },
    problem: null,
  });
  expect(passage?.citation).toContain('[CAT/C/KAZ/CO/2]');
});

test('whatever is exported can be read, is verbatim, and can be checked by anybody with the source and no Ibid', () => {
  fc.assert(
    fc.property(anyFilledBrief, (given) => {
      const file = read(toJson(given, held, 'apa'));
      expect(verdicts(file)).toEqual(given.items.map(() => 'verbatim'));
      for (const passage of file.passages) checkByHand(passage);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(anyChoice, ({ document, passage, numbers }) => {
      const item = someItem({ id: 'a', ...pointAtPassage(document, passage, held.sha256) });
      const trimmed = trimItem(someBrief({ items: [item] }), 'a', numbers, held);
      if ('refusal' in trimmed) throw new Error(trimmed.refusal);
      const file = read(toJson(trimmed.brief, held));
      expect(verdicts(file)).toEqual(['verbatim']);
      for (const each of file.passages) checkByHand(each);
    }),
    { numRuns: 60 },
  );
  expect(everyPassage.some(({ passage }) => passage.marks.length > 0)).toBe(true);
});

/** What the docs tell anybody to do who holds the source. */
function checkByHand({ spans, lifted, words, sha256, document: { id, sha256: ofSource } }: FilePassage): void {
  const { source } = documentCalled(id);
  expect(held.sha256(source)).toBe(ofSource);
  expect(held.sha256(words ?? '')).toBe(sha256);
  const isLifted = (at: number) => lifted.some(({ start, end }) => start <= at && at < end);
  const found = spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => start + i).filter((at) => !isLifted(at)),
  );
  const bare = (text: string) => text.replace(/\s+/g, '');
  expect(bare(words ?? '')).toBe(bare(found.map((at) => source.charAt(at)).join('')));
}

describe('a file that is not what it was', () => {
  const file = read(toJson(brief, held));
  const [passage] = file.passages;
  if (!passage) throw new Error('no passage');
  const words = passage.words ?? '';
  const forged = words.replace('concerned', 'delighted');
  const other = read(toJson(someBrief({ items: [itemFor(`${observations}@2363`)] }), held)).passages[0];

  test.for<[string, object, FileVerdict]>([
    ['as it was', {}, 'verbatim'],
    ['a word replaced', { text: forged, words: forged }, 'altered'],
    [
      'a word replaced, and the hash made anew',
      { text: forged, words: forged, sha256: held.sha256(forged) },
      'altered',
    ],
    ['a word replaced in what is shown alone', { text: forged }, 'altered'],
    ['the words replaced in what is hashed alone', { words: forged }, 'altered'],
    ['a mark of a cut that is none', { text: `${words} […]` }, 'altered'],
    ['the spans of other words', { spans: other?.spans }, 'altered'],
    ['the citation of another place', { citation: other?.citation }, 'miscited'],
    ['another symbol', { document: { ...passage.document, symbol: 'CAT/C/KAZ/CO/9' } }, 'miscited'],
    ['another title', { document: { ...passage.document, title: 'Another' } }, 'miscited'],
    ['a document that there is not', { document: { ...passage.document, id: 'none' } }, 'not-held'],
    [
      'another source and other words',
      { text: forged, document: { ...passage.document, sha256: 'e'.repeat(64) } },
      'changed',
    ],
    ['another source, but these words', { document: { ...passage.document, sha256: 'e'.repeat(64) } }, 'verbatim'],
    ['no words', { text: null, words: null }, 'not-held'],
  ])('%s: is %s', ([, given, verdict]) => {
    expect(verdicts({ ...file, passages: [{ ...passage, ...given }] })).toEqual([verdict]);
  });

  test('sentences in another order, or one of them twice, are not the source’s, whatever the hash', () => {
    const { document, passage: whole } = passageCalled('kazakhstan-country-page-2014@325');
    const [first, second] = sentences(document.source, whole.spans, whole.marks);
    if (!first || !second) throw new Error('too few sentences');
    for (const spans of [
      [second, first],
      [first, first],
    ]) {
      const pointer = pointAtPassage(document, whole, held.sha256, spans);
      const shown = wordsOf(document.source, spans, whole.marks);
      const { text } = quoteParts(document, whole, spans);
      const place = { ...passage.document, id: document.id, sha256: document.sha256 };
      const made = { spans, sha256: pointer.sha256, text, words: shown, document: place };
      expect(verdicts({ ...file, passages: [{ ...passage, ...made }] })).toEqual(['altered']);
      expect(quoteItem(pointer, held)).toHaveProperty('refusal');
    }
  });

  test('the words are there and the source is another since', () => {
    expect(forged).not.toBe(words);
    expect(verdicts(file, heldWith(observations, 'concerned', 'delighted'))).toEqual(['changed']);
    expect(verdicts(file, heldWithout(observations))).toEqual(['not-held']);
  });

  test('what was gone when it was exported says so', () => {
    const without = read(toJson(brief, heldWithout(observations)));
    expect(without.passages[0]).toMatchObject({
      ...{ text: null, words: null, citation: null, sha256: passage.sha256, spans: passage.spans },
      problem: expect.stringContaining('is not held any more'),
    });
    expect(verdicts(without)).toEqual(['not-held']);
  });

  test.for<[string, unknown, RegExp]>([
    ['no object', null, /^the file: /],
    ['another format', { ...file, format: 'x' }, /^format: /],
    ['something more', { ...file, server: '1' }, /^the file: .*server/],
    ['no hash', { ...file, passages: [{ ...passage, sha256: 'x' }] }, /^passages\.0\.sha256: /],
  ])('%s is told with its place', ([, given, problem]) => {
    expect(checkFile(given, held)).toEqual({ problems: [expect.stringMatching(problem)] });
  });
});
