import { describe, expect, test } from 'vitest';
import { search } from '#src/search/search.ts';
import { sameState, stateTermsOf } from '#src/search/states.ts';
import { unitsOf } from '#src/search/units.ts';
import { aLibrary, aState, someVocabulary } from '../support/small-library.ts';

const states = [
  aState('KAZ', 'Kazakhstan', ['Kazakh', 'Kazakhstani']),
  aState('UZB', 'Uzbekistan', ['Uzbek']),
  aState('GBR', 'United Kingdom', ['British']),
  aState('SSD', 'South Sudan', ['South Sudanese']),
  aState('NLD', 'Netherlands', ['Dutch', 'Netherlands']),
];
const vocabulary = someVocabulary({ states });

describe('other names of the State that a word names', () => {
  test.for([
    ['kazakhstan', ['Kazakh', 'Kazakhstani']],
    ['kazakh', ['Kazakhstan', 'Kazakhstani']],
    ['uzbek', ['Uzbekistan']],
    ['dutch', ['Netherlands', 'Netherlands']],
    // Its name has two words, which are other words alone.
    ['british', []],
    ['kingdom', []],
    ['south', []],
    ['police', []],
    ['', []],
  ] as const)('%s: %j', ([word, expected]) => {
    const [token] = unitsOf(word, aLibrary([], vocabulary));
    const term = token?.forms[0]?.terms[0] ?? '';
    expect(sameState(term, vocabulary).map(({ shown }) => shown)).toEqual(expected);
  });

  test('each as a term that names a State, and never the word itself', () => {
    const terms = stateTermsOf(vocabulary);
    for (const term of terms) {
      for (const other of sameState(term, vocabulary)) {
        expect(terms).toContain(other.term);
        expect(other.term).not.toBe(term);
        expect(sameState(other.term, vocabulary).map((each) => each.term)).toContain(term);
      }
    }
  });
});

const filler = Array.from({ length: 12 }, (_, i) => `Weather was fine on day ${i} of that journey.`);
const library = aLibrary(
  [
    'Uzbek refugees were returned.',
    'Refugees who came to Uzbekistan were returned.',
    'Kazakh refugees were returned.',
    'British refugees were returned.',
    'Some 100,000 refugees were returned.',
    'Another 2,724,900 refugees were returned.',
    'About 5000 refugees were returned.',
    'Chapter 100 has 000 refugees.',
    ...filler,
  ],
  vocabulary,
);
const rows = (asked: string) => search(asked, {}, library).map(({ entry }) => entry.row);

describe('a question after a State', () => {
  test('finds passages that name it by an adjective, the word typed first, and none on another', () => {
    expect(rows('refugees of Uzbekistan')).toEqual([1, 0]);
    expect(rows('Uzbek refugees')).toEqual([0, 1]);
    expect(rows('Kazakhstan refugees')).toEqual([2]);
  });

  test('what stands in weighs less than what was typed', () => {
    const [unit] = unitsOf('Uzbekistan', library);
    expect(unit).toMatchObject({ needed: true, state: true });
    expect(unit?.forms.map(({ shown, via }) => [shown, via])).toEqual([
      ['Uzbekistan', 'typed'],
      ['Uzbek', 'abbreviation'],
    ]);
    expect(unit?.forms[1]?.weight).toBeLessThan(1);
  });
});

describe('a number of thousands', () => {
  test.for<[string, string[]]>([
    ['100000', ['100000', '100,000']],
    ['5000', ['5000', '5,000']],
    ['2724900', ['2724900', '2,724,900']],
    ['316', ['316']],
    ['2009', ['2009', '2,009']],
    ['1234567890', ['1234567890']],
    ['347.1', ['347.1']],
  ])('%s may be written %j', ([number, forms]) => {
    expect(unitsOf(number, library).flatMap((unit) => unit.forms.map(({ shown }) => shown))).toEqual(forms);
  });

  test('is found as it is written, whole and as typed or with commas', () => {
    expect(rows('100000 refugees')).toEqual([4]);
    expect(rows('2724900 refugees')).toEqual([5]);
    expect(rows('5000 refugees')).toEqual([6]);
  });
});
