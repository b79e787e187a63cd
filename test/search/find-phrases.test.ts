import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { findPhrases } from '#src/search/find-phrases.ts';
import { aLibrary, anyWords } from '../support/small-library.ts';

const words = ['death', 'penalty', 'penalties', 'of', 'torture'];
const termsOf = (text: string) => analyse(text).tokens.map(({ term }) => term);

test('every place of every phrase, as a naive look finds them, passage by passage', () => {
  const texts = fc.array(
    anyWords(words).map((all) => all.join(' ')),
    { minLength: 1, maxLength: 4 },
  );
  const phrases = fc.array(
    anyWords([...words, 'absent'], 3).map((all) => termsOf(all.join(' '))),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, phrases, (passages, asked) => {
      const { forward, lexicon } = aLibrary(passages);
      const expected = passages.flatMap((text, row) => {
        const all = termsOf(text);
        return all.flatMap((_, at) =>
          asked.flatMap((terms, phrase) =>
            terms.every((term, i) => all[at + i] === term) ? [{ phrase, row, at }] : [],
          ),
        );
      });
      expect([...findPhrases(asked, forward, lexicon)]).toEqual(expected);
    }),
  );
});

test('a phrase does not go on from one passage into the next', () => {
  const { forward, lexicon } = aLibrary(['the death', 'penalty']);
  expect([...findPhrases([termsOf('death penalty')], forward, lexicon)]).toEqual([]);
});

test('no phrase without words stands anywhere', () => {
  const { forward, lexicon } = aLibrary(['the death penalty']);
  expect([...findPhrases([[], ['absent'], ['death', 'absent']], forward, lexicon)]).toEqual([]);
});
