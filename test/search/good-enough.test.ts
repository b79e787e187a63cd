import { describe, expect, test } from 'vitest';
import { isGoodEnough } from '#src/search/good-enough.ts';
import { readQuestion } from '#src/search/question.ts';
import { search } from '#src/search/search.ts';
import { aLibrary, anAcronym, aState, aTheme, noScore } from '../support/small-library.ts';

const filler = ['The weather was fine.', 'They met in the hall.', 'Lunch was served late.', 'Trains ran on time.'];
const texts = [
  'Torture in police custody is widespread in Kazakhstan, and complaints are not investigated.',
  'The death penalty was abolished in Kazakhstan for ordinary crimes in 2009.',
  'Article 134 of the Criminal Code criminalizes torture.',
  'The State party should register every detainee within three hours of arrest.',
  'Asylum seekers were sent back to Uzbekistan; Uzbekistan had asked for their return.',
  'Prison conditions remain poor, with overcrowded cells and no doctor.',
  'Activists were convicted for a peaceful assembly, as A/HRC/14/10 says.',
  ...Array.from({ length: 40 }, (_, i) => `${filler[i % 4]} So it goes on, day by day, in that town.`),
];
const vocabulary = {
  themes: [
    aTheme({
      label: 'non-refoulement',
      terms: ['refoulement', 'sent back'],
      synonyms: ['expelled'],
      lay: ['kicked out'],
    }),
    aTheme({ label: 'freedom of assembly', terms: ['peaceful assembly'], lay: ['rally'] }),
    aTheme({ label: 'climate change', terms: ['global warming'] }),
  ],
  acronyms: [anAcronym('UDHR', ['Universal Declaration of Human Rights'])],
  states: [aState('KAZ', 'Kazakhstan', ['Kazakh']), aState('UZB', 'Uzbekistan'), aState('KGZ', 'Kyrgyzstan')],
};
const library = aLibrary(texts, vocabulary);
const rows = (asked: string, within = library) => search(asked, {}, within).map(({ entry }) => entry.row);

describe('answered', () => {
  test.for([
    ['torture', [2, 0]],
    ['death penalty', [1]],
    ['the death penalty in Kazakhstan', [1]],
    ['article 134', [2]],
    ['A/HRC/14/10', [6]],
    ['2009', [1]],
    // The year of the document.
    ['torture in 2011', [0, 2]],
    ['asylum seekers Uzbekistan', [4]],
    ['overcrowded prison cells', [5]],
    ['are complaints of torture investigated', [0]],
    // What stands in: a theme by another of its phrases.
    ['refoulement', [4]],
    ['rally', [6]],
    // Exact phrases that are all that is asked, of small words too.
    ['"of the"', [2]],
    ['"ordinary crimes in 2009"', [1]],
    // The words of a phrase count as the phrase, parts of words too.
    ['"vercrowded cel" doctor', [5]],
    // Quoted, whatever stands round it.
    ['the death penalty was abolished in Kazakhstan for ordinary crimes', [1]],
  ] as const)('%s: by %j', ([asked, expected]) => {
    expect(rows(asked).toSorted()).toEqual(expected.toSorted());
  });
});

describe('not answered, though passages share words with it', () => {
  test.for([
    ['the death penalty in Uzbekistan', 'a State that the passages on it do not name'],
    ['death penalty Kyrgyzstan', 'a State that nobody names'],
    ['article 135', 'another number'],
    ['torture in 1999', 'another year'],
    ['A/HRC/14/11', 'another symbol'],
    ['torture A/HRC/14/11', 'another symbol beside a word'],
    ['climate change', 'a theme that nobody speaks of'],
    ['police climate change', 'such a theme beside a word that is there'],
    ['are complaints of torture in police custody by climate change investigated', 'such a theme among many words'],
    ['fisheries quota in police waters', 'one word of several'],
    ['xylophone', 'no word at all'],
    ['"of the" article 135', 'a phrase with more that is asked'],
    ['of the and', 'small words'],
    ['', 'nothing'],
  ] as const)('%s: %s', ([asked]) => {
    expect(rows(asked)).toEqual([]);
  });
});

test('an abbreviation is covered by its long form', () => {
  const other = aLibrary([...texts, 'The Universal Declaration of Human Rights was read out.'], vocabulary);
  expect(rows('UDHR', other)).toEqual([texts.length]);
  expect(rows('UDHR')).toEqual([]);
});

test('what is quoted or named is good enough, whatever its score', () => {
  const question = readQuestion('torture of children', library);
  const missed = { ...noScore, matches: question.units.map((unit) => ({ unit, by: null, value: 0, credit: 0 })) };
  expect(isGoodEnough(missed, question, library)).toBe(false);
  expect(isGoodEnough({ ...missed, run: 6 }, question, library)).toBe(true);
  expect(isGoodEnough(missed, { ...question, named: new Set() }, library)).toBe(true);
});

test('a passage that is covered by what is beside it alone, and scores nothing, is no answer', () => {
  const question = readQuestion('torture', library);
  const matches = question.units.map((unit) => ({ unit, by: null, value: 0, credit: 1 }));
  expect(isGoodEnough({ ...noScore, matches }, question, library)).toBe(false);
  expect(isGoodEnough({ ...noScore, total: 0.1, matches }, question, library)).toBe(true);
});

test('less must be covered where the themes are alike, or an entry of the subject index is near', () => {
  const question = readQuestion('doctors torture cells weather lunch', library);
  const matches = question.units.map((unit, i) => ({ unit, by: null, value: 0, credit: i < 2 ? 1 : 0 }));
  const half = { ...noScore, total: 1, matches };
  expect(isGoodEnough(half, question, library)).toBe(false);
  expect(isGoodEnough({ ...half, beyond: { ...half.beyond, likeness: 1 } }, question, library)).toBe(true);
  expect(isGoodEnough({ ...half, beyond: { ...half.beyond, nearness: 1 } }, question, library)).toBe(true);
});
