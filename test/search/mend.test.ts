import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownWords } from '#src/search/known-words.ts';
import { mend, mostMended, nearestWord } from '#src/search/mend.ts';
import { aLibrary, anAcronym, aState, aTheme } from '../support/small-library.ts';

const library = aLibrary(
  [
    'The principle of non-refoulement protects every refugee and asylum seeker.',
    'Detention was prolonged; the detention register was incomplete.',
    'Torture of detainees is prohibited in Kazakhstan, in the hours of a doctor.',
    'A prism in a quiet house; another prism, and a prism more.',
  ],
  {
    themes: [aTheme({ label: 'impunity', lay: ['police investigating themselves'] })],
    acronyms: [anAcronym('OPCAT', ['Optional Protocol'], ['subcommittee'])],
    bodies: [
      { id: 'omct', name: 'World Organisation Against Torture', short: ['OMCT'], symbol: null, kind: 'ngo' as const },
    ],
    states: [aState('UZB', 'Uzbekistan', ['Uzbek'])],
    synonyms: [{ id: 'jail', words: ['prison', 'gaol'] }],
    commonWords: ['immunity', 'remember', 'tomorrow'],
  },
);
const read = (text: string) => mend(text, library).read;

describe('reads for a word that nobody knows the nearest one', () => {
  test.for([
    ['non refulement', 'non refoulement', 'a letter left out'],
    ['detenntion register', 'detention register', 'a letter too many'],
    ['prohibitef', 'prohibited', 'a wrong letter'],
    ['detetnion', 'detention', 'two letters swapped'],
    ['refgee detentoin', 'refugee detention', 'two words'],
    ['kazahkstan', 'kazakhstan', 'a name'],
    ['incmplte', 'incomplete', 'two errors in eight letters'],
    ['impuntiy', 'impunity', 'a word of the field'],
    // Impunity is one letter away as well.
    ['imunity', 'immunity', 'a letter that stands twice, sooner than another one'],
    ['impunnity', 'impunity', 'a letter twice that stands once'],
    ['investigatng', 'investigating', 'a word that lay people use'],
    ['subcomittee', 'subcommittee', 'a word near an abbreviation'],
    ['organistion', 'organisation', 'a word of a body'],
    ['uzbekstan', 'uzbekistan', 'a State'],
    ['prisno', 'prison', 'a synonym'],
    ['tommorow', 'tomorrow', 'an everyday word'],
    ['asylumseeker', 'asylum seeker', 'two words written as one'],
    // A prism is as near, and commoner.
    ['prisom', 'prison', 'of two the one that is right for longer'],
    ['houce', 'house', 'the commonest of two that are right for as long'],
  ] as const)('%s → %s: %s', ([typed, expected]) => {
    expect(read(typed)).toBe(expected);
  });

  test('and says so, in the words as typed', () => {
    expect(mend('Was the Detenntion prolongd?', library)).toEqual({
      read: 'Was the detention prolonged?',
      mended: [
        { typed: 'Detenntion', read: 'detention' },
        { typed: 'prolongd', read: 'prolonged' },
      ],
    });
  });
});

describe('leaves alone', () => {
  test.for([
    ['protected detentions', 'forms of words that are known'],
    ['refoulment', 'a typing error that the stem forgives'],
    ['remembered', 'everyday English'],
    ['hose', 'four letters'],
    ['quite', 'a small word, though it is like another'],
    ['OPCATT', 'an abbreviation'],
    ['12345', 'a number'],
    ['detent1on', 'letters with a digit'],
    ['etention', 'a wrong first letter'],
    ['hoxsy', 'two errors in less than eight letters'],
    ['xylophone quartets', 'words that are near to none'],
    ['', 'nothing'],
  ] as const)('%s: %s', ([typed]) => {
    expect(mend(typed, library)).toEqual({ read: typed, mended: [] });
  });

  test('every word of the corpus, in any case', () => {
    const words = library.entries.flatMap(({ passage }) => passage.text.match(/[\p{L}]+/gu) ?? []);
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), fc.boolean(), (some, capitals) => {
        const text = capitals ? some.join(' ').toUpperCase() : some.join(' ');
        expect(mend(text, library)).toEqual({ read: text, mended: [] });
      }),
    );
  });
});

test('no more words than a few are mended: each costs time', () => {
  const { mended } = mend('detenntion '.repeat(mostMended + 3), library);
  expect(mended).toHaveLength(mostMended);
});

test('a word with one typing error is read as a word that is known, one error away', () => {
  const known = knownWords(library);
  const error = fc.record({ at: fc.integer({ min: 1, max: 20 }), letter: fc.constantFrom(...'aeiourstnx') });
  const words = ['incomplete', 'protects', 'kazakhstan', 'prolonged', 'refoulement'];
  fc.assert(
    fc.property(fc.constantFrom(...words), error, (word, { at, letter }) => {
      const wrong = `${word.slice(0, at)}${letter}${word.slice(at + 1)}`;
      expect(nearestWord({ word: wrong }, known, library)).toBe(word);
    }),
  );
});
