import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { occurrences, positionsOf } from '#src/search/occurrences.ts';
import { aLibrary, anyWords } from '../support/small-library.ts';

const words = ['torture', 'tortured', 'police', 'the', 'station', '68', 'article'];
const anyTexts = fc.array(
  anyWords(words).map((all) => all.join(' ')),
  { minLength: 1, maxLength: 4 },
);
const termsOf = (text: string) => analyse(text).tokens.map(({ term }) => term);

test('each term that is asked for, with the index of each of its tokens', () => {
  const asked = fc.subarray([...new Set(words.map((word) => termsOf(word)[0] ?? '')), 'absent']);
  fc.assert(
    fc.property(anyTexts, asked, (texts, terms) => {
      const { forward, lexicon } = aLibrary(texts);
      const positionsIn = positionsOf([...terms, ...terms], forward, lexicon);
      for (const [row, text] of texts.entries()) {
        const all = termsOf(text);
        const expected = terms
          .map((term) => [term, all.flatMap((each, i) => (each === term ? [i] : []))] as const)
          .filter(([, at]) => at.length > 0);
        expect(Object.fromEntries(positionsIn(row))).toEqual(Object.fromEntries(expected));
      }
    }),
  );
});

test('a sequence of terms stands where a naive look finds it', () => {
  fc.assert(
    fc.property(anyWords(words, 20), anyWords(words, 3), (text, phrase) => {
      const { forward, lexicon } = aLibrary([text.join(' ')]);
      const [all, terms] = [termsOf(text.join(' ')), termsOf(phrase.join(' '))];
      const expected = all.flatMap((_, i) => (terms.every((term, j) => all[i + j] === term) ? [i] : []));
      expect(occurrences(positionsOf(terms, forward, lexicon)(0), terms)).toEqual(expected);
    }),
  );
});

test('nothing stands nowhere', () => {
  const { forward, lexicon } = aLibrary(['police station']);
  const positions = positionsOf(['police', 'station'], forward, lexicon);
  expect(occurrences(positions(0), [])).toEqual([]);
  expect(occurrences(positions(0), ['absent'])).toEqual([]);
  expect(positions(7).size).toBe(0);
});
