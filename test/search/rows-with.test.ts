import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { rowsWithTerms, rowsWithWords } from '#src/search/rows-with.ts';
import { aLibrary, anyWords } from '../support/small-library.ts';

const library = aLibrary(['The police of the prison', 'Police and court', 'The court of the prison', 'Asylum seekers']);

test.for<[string, readonly string[], readonly number[]]>([
  ['the rarest word decides', ['police', 'prison', 'asylum'], [3]],
  ['small words do not', ['the', 'police'], [0, 1]],
  ['a word that the corpus has not leaves nothing', ['police', 'xylophone'], []],
  ['so does one with a stem of the corpus', ['policing'], []],
  ['small words alone leave all', ['the', 'of'], [0, 1, 2, 3]],
  ['and so does nothing', [], [0, 1, 2, 3]],
])('%s: %j', ([, words, rows]) => expect([...rowsWithWords(words, library)]).toEqual(rows));

test('of terms the rarest decides, whatever the form of their words', () => {
  expect([...rowsWithTerms(['polic', 'court'], aLibrary(['Policing of courts', 'The court']))]).toEqual([0]);
  expect([...rowsWithTerms(['xylophon', 'court'], library)]).toEqual([]);
  expect([...rowsWithTerms([], library)]).toEqual([0, 1, 2, 3]);
});

test('no passage is left out that has all of the words', () => {
  const anyText = anyWords(['police', 'Prison', 'prisons', 'the', 'of', 'ill-treatment', 'being', 'be', 'was']);
  fc.assert(
    fc.property(
      fc.array(anyText, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat({ max: 4 }),
      (texts, from, length) => {
        const all = texts.map((words) => words.join(' '));
        const inTexts = all.map((text) => analyse(text).tokens.map(({ word }) => word));
        const first = inTexts[0] ?? [];
        const words = first.slice(from % first.length).slice(0, length);
        const found = rowsWithWords(words, aLibrary(all));
        const having = inTexts.flatMap((own, row) => (words.every((word) => own.includes(word)) ? [row] : []));
        expect([...found]).toEqual(expect.arrayContaining(having));
      },
    ),
  );
});
