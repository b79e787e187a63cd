import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Unit, unitsOf } from '#src/search/units.ts';
import { aLibrary, anAcronym, anyWords, aState } from '../support/small-library.ts';

const library = aLibrary(
  [
    'Torture in police custody is reported; the police deny torture.',
    'The National Preventive Mechanism visits police stations for 68 hours.',
    'Refugee status determination is slow in Kazakhstan, says A/HRC/14/10.',
    'The police of the World Health Organization do not exist.',
  ],
  {
    acronyms: [
      anAcronym('NPM', ['National Preventive Mechanism']),
      anAcronym('RSD', ['refugee status determination']),
      anAcronym('WHO', ['World Health Organization']),
    ],
    states: [aState('KAZ', 'Kazakhstan', ['Kazakh']), aState('GBR', 'United Kingdom', ['British'])],
  },
);
const typed = (text: string) => unitsOf(text, library).map((unit) => unit.typed);
const unitOf = (text: string, of: string): Unit => {
  const found = unitsOf(text, library).find((unit) => unit.typed === of);
  if (!found) throw new Error(`“${text}” has no unit ${of}.`);
  return found;
};
const shown = ({ forms }: Unit) => forms.map(({ terms, via }) => `${via}: ${terms.join(' ')}`);

describe('one unit for each thing asked for', () => {
  test.for([
    ['torture by the police', ['torture', 'police']],
    ['torture, tortured and torturing', ['torture']],
    ['three-hour rule', ['three', 'hour', 'rule']],
    ['A/HRC/14/10 on torture', ['A/HRC/14/10', 'torture']],
    ['article 347.1', ['article', '347.1']],
    ['347.', ['347']],
    ['police/custody', ['custody', 'police']],
    // With nothing else in the question, its small words are what is asked for.
    ['who is it for', ['who', 'is', 'it', 'for']],
    ['WHO on torture', ['WHO', 'torture']],
    ['who on torture', ['torture']],
    ['', []],
    ['— …', []],
  ] as const)('%s', ([text, expected]) => {
    expect(typed(text).toSorted()).toEqual(expected.toSorted());
  });
});

test('the rarest come first, and what is said often before what is said once', () => {
  fc.assert(
    fc.property(anyWords(['torture', 'police', 'refugee', 'the', 'absent', '68', 'A/HRC/14/10']), (words) => {
      const weights = unitsOf(words.join(' '), library).map(({ idf, repeats }) => idf * repeats);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    }),
  );
  expect(typed('police torture absent')).toEqual(['absent', 'torture', 'police']);
});

test('the place of a unit is that of its first token, and it knows how often it was said', () => {
  expect(unitOf('the police and torture, tortured', 'torture')).toMatchObject({ at: 3, repeats: 2 });
  expect(unitOf('the police and torture, tortured', 'police')).toMatchObject({ at: 1, repeats: 1 });
  expect(unitOf('see also A/HRC/14/10', 'A/HRC/14/10')).toMatchObject({ at: 2, repeats: 1 });
});

describe('must be there', () => {
  test.for([
    ['68 hours', '68', true],
    ['article 347.1', '347.1', true],
    ['A/HRC/14/10', 'A/HRC/14/10', true],
    ['torture in Kazakhstan', 'Kazakhstan', true],
    ['Kazakh police', 'Kazakh', true],
    ['KAZAKHSTAN’s police', 'KAZAKHSTAN’s', true],
    ['68 hours', 'hours', false],
    // A figure in words is a manner of speaking ("one or two").
    ['three hours', 'three', false],
    // Part of a name of several words is no State.
    ['united front', 'united', false],
    ['torture', 'torture', false],
  ] as const)('in “%s” %s: %s', ([text, of, needed]) => {
    expect(unitOf(text, of).needed).toBe(needed);
  });
});

describe('may be said otherwise', () => {
  test('by the long form of an abbreviation, and by most of it', () => {
    expect(shown(unitOf('NPM visits', 'NPM'))).toEqual([
      'typed: npm',
      'abbreviation: nation prevent mechan',
      'abbreviation: prevent mechan',
    ]);
    expect(unitOf('NPM visits', 'NPM').forms.map(({ shown: each }) => each)).toEqual([
      'NPM',
      'National Preventive Mechanism',
      'National Preventive Mechanism',
    ]);
  });

  test('by the abbreviation of a long form, each of its words', () => {
    for (const word of ['refugee', 'status', 'determination'])
      expect(shown(unitOf('refugee status determination', word))).toContain('abbreviation: rsd');
    expect(shown(unitOf('refugee status determination, police', 'police'))).toEqual(['typed: polic']);
    expect(shown(unitOf('refugee determination', 'refugee'))).toEqual(['typed: refuge']);
  });

  test('what was typed weighs most, and less of a long form less', () => {
    for (const unit of unitsOf('NPM RSD police A/HRC/14/10', library)) {
      const weights = unit.forms.map(({ weight }) => weight);
      expect(weights[0]).toBe(1);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(weights.slice(1).every((weight) => weight > 0 && weight < 1)).toBe(true);
    }
  });
});

test('a symbol is one thing: its parts stand one after the other, or it stands in a field as one', () => {
  expect(unitOf('A/HRC/14/10', 'A/HRC/14/10').forms).toEqual([
    { terms: ['a', 'hrc', '14', '10'], weight: 1, via: 'typed', shown: 'A/HRC/14/10', whole: 'a/hrc/14/10' },
  ]);
});

test('words of an exact phrase are marked as such', () => {
  expect(unitsOf('police torture', library, true).map(({ exact }) => exact)).toEqual([true, true]);
  expect(unitsOf('A/HRC/14/10 police', library).map(({ exact }) => exact)).toEqual([false, false]);
});

test('of a long text the rarest are kept', () => {
  const many = Array.from({ length: 300 }, (_, i) => `absent${String.fromCharCode(97 + (i % 26))}${i}`).join(' ');
  const all = typed(`police torture ${many}`);
  expect(all.length).toBeLessThan(300);
  expect(all.length).toBeGreaterThan(16);
  expect(all).not.toContain('police');
});
