import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { findPhrase } from '#src/search/find-phrase.ts';
import { findPhrases } from '#src/search/find-phrases.ts';
import { aLibrary, anyWords } from '../support/small-library.ts';

// "Uses" is a small word, "user" is none, and their terms are not far apart; so with "mean" and "meaning".
const words = ['death', 'penalty', 'penalties', 'of', 'the', 'uses', 'using', 'user', 'mean', 'meaning', 'others'];

test('every place that a walk through all passages finds', () => {
  const texts = fc.array(
    anyWords(words).map((all) => all.join(' ')),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, anyWords([...words, 'absent'], 3), (passages, asked) => {
      const library = aLibrary(passages);
      const terms = analyse(asked.join(' ')).tokens.map(({ term }) => term);
      expect([...findPhrase(terms, library)]).toEqual([...findPhrases([terms], library.forward, library.lexicon)]);
    }),
  );
});

test('no phrase without words stands anywhere', () => {
  expect([...findPhrase([], aLibrary(['The death penalty']))]).toEqual([]);
});
