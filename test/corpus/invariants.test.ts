import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockKinds } from '#src/corpus/document.ts';
import { readWords, wordsOf } from '#src/corpus/words.ts';
import { brokenPromises } from './invariants.ts';
import { nastyText } from './nasty.ts';
import { corpusDocument, documentOf, ids, sample } from './read.ts';

const samples = ['concluding-observations', 'decision', 'end-notes', 'plain', 'press-release', 'treaty', 'web-table'];

describe('every line lands in one block, and no word is lost or changed', () => {
  test.for(ids)('in %s', (id) => expect(brokenPromises(corpusDocument(id))).toEqual([]));

  test.for(samples)('in the sample %s', (name) => expect(brokenPromises(documentOf(sample(name)))).toEqual([]));

  test('in texts that make readers stumble', () => {
    fc.assert(
      fc.property(nastyText, (source) => {
        expect(brokenPromises(documentOf(source))).toEqual([]);
      }),
      { numRuns: 10_000, seed: 19841210 },
    );
  });

  test('in any part of a text of the corpus, with any line ends', () => {
    const sources = ids.map((id) => corpusDocument(id).source);
    const ends = fc.constantFrom('\n', '\r\n', ' \n', '\n\f');
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), fc.nat(4000), ends, (source, from, length, end) => {
        const start = from % source.length;
        expect(brokenPromises(documentOf(source.slice(start, start + length).replaceAll('\n', end)))).toEqual([]);
      }),
      { numRuns: 1000, seed: 20081212 },
    );
  });
});

test('the texts to stumble over hold everything there is to stumble over', () => {
  const seen = new Map<string, number>();
  const add = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const source of fc.sample(nastyText, { numRuns: 2000, seed: 1 })) {
    const document = documentOf(source);
    for (const block of document.blocks) {
      add(block.kind);
      if (block.spans.length > 1) add(`${block.kind} in parts`);
      if (block.marks.length > 0) add('marked');
    }
    for (const note of document.notes) if (note.text !== null && note.marks.length > 0) add('note called');
  }
  for (const what of [...blockKinds, 'marked', 'note called', 'paragraph in parts'])
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(5);
});

test('the same text is read the same way twice', () => {
  fc.assert(
    fc.property(nastyText, (source) => {
      expect(documentOf(source)).toEqual(documentOf(source));
    }),
    { numRuns: 500, seed: 57001 },
  );
});

test('each code unit of the words stands where its offset says', () => {
  fc.assert(
    fc.property(nastyText, (source) => {
      for (const { spans, marks } of documentOf(source).blocks) {
        const { text, offsets } = readWords(source, spans, marks);
        expect(text).toBe(wordsOf(source, spans, marks));
        expect(offsets).toHaveLength(text.length);
        for (const [i, unit] of [...Array(text.length).keys()].map((at) => [at, text.charAt(at)] as const)) {
          const at = offsets[i] ?? -1;
          if (unit === ' ') expect(offsets[i + 1]).toBe(at + 1);
          else expect(source.charAt(at)).toBe(unit);
        }
      }
    }),
    { numRuns: 500, seed: 57003 },
  );
});
