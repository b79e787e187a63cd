import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, indexTerms } from '#src/search/analyser.ts';
import { forwardIndexBuilder } from '#src/search/forward-index.ts';
import { lexiconOf } from '#src/search/lexicon.ts';
import { anySource } from '../support/any-source.ts';

type Row = { readonly text: string; readonly beside: readonly string[] };

const anyRow: fc.Arbitrary<Row> = fc.record({
  text: fc.oneof(anySource, fc.constantFrom('', 'constructor __proto__ toString', '3-hour A/HRC/14/10')),
  beside: fc.array(fc.constantFrom('tortur', 'constructor', 'a/hrc/14/10', 'only/beside')),
});
const indexOf = (rows: readonly Row[]) => {
  const builder = forwardIndexBuilder();
  for (const { text, beside } of rows) builder.add(analyse(text), beside);
  return builder.build();
};

test('every row gives back its words and their terms, in order', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      const { words, terms, termOf, text, starts } = indexOf(rows);
      expect(starts).toHaveLength(rows.length + 1);
      expect(starts.at(-1)).toBe(text.length);
      for (const [row, { text: own }] of rows.entries()) {
        const ids = [...text.slice(starts[row], starts[row + 1])];
        const read = ids.map((id) => ({ word: words[id], term: terms[termOf[id] ?? -1] }));
        expect(read).toEqual(analyse(own).tokens.map(({ word, term }) => ({ word, term })));
      }
    }),
  );
});

test('a term counts once for each row that has it, in the text or beside it', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      const index = indexOf(rows);
      const lexicon = lexiconOf(index);
      const own = rows.map(({ text, beside }) => {
        const analysed = analyse(text);
        return new Set([...analysed.tokens.map(({ term }) => term), ...indexTerms(analysed), ...beside]);
      });
      for (const term of [...index.terms, 'absent', '', 'hasOwnProperty'])
        expect(lexicon.frequency(term), term).toBe(own.filter((terms) => terms.has(term)).length);
    }),
  );
});

test('the lexicon knows the id of each word and term, and of no other', () => {
  const index = indexOf([{ text: 'Tortured, tortured in the police-station', beside: ['only/beside'] }]);
  const lexicon = lexiconOf(index);
  expect(index.words).toEqual(['tortured', 'in', 'the', 'police', 'station']);
  expect(index.words.map(lexicon.wordId)).toEqual([0, 1, 2, 3, 4]);
  expect(index.terms.map(lexicon.termId)).toEqual(index.terms.map((_, id) => id));
  expect(['tortur', 'police/station', 'only/beside'].map((term) => index.terms[lexicon.termId(term) ?? -1])).toEqual([
    'tortur',
    'police/station',
    'only/beside',
  ]);
  expect(lexicon.wordId('tortur')).toBeUndefined();
  expect(lexicon.termId('tortured')).toBeUndefined();
  expect(lexicon.wordId('constructor')).toBeUndefined();
});

test('a long text fits, however large it grows, and what was there before stays', () => {
  const text = Array.from({ length: 5000 }, (_, i) => `word${i % 3000}`).join(' ');
  const index = indexOf(['at first', text, 'and last'].map((each) => ({ text: each, beside: [] })));
  expect(index.words).toHaveLength(3004);
  expect([...index.starts]).toEqual([0, 2, 5002, 5004]);
  expect([0, 1, 2, 5003].map((i) => index.words[index.text[i] ?? -1])).toEqual(['at', 'first', 'word0', 'last']);
});
