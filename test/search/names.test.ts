import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { namesFrom } from '#src/search/names.ts';
import { aTheme, someVocabulary } from '../support/small-library.ts';

const vocabulary = someVocabulary({
  themes: [
    aTheme({
      label: 'detention',
      terms: ['deprivation of liberty', 'detentions'],
      synonyms: ['custody', 'deprivation of liberty'],
      lay: ['lock up'],
      narrower: ['secret-detention'],
    }),
    aTheme({ label: 'secret detention', terms: ['incommunicado'], synonyms: ['black site'], broader: ['detention'] }),
  ],
  synonyms: [{ id: 'jail', words: ['prison', 'jail'] }],
});
/** What phrases that begin with the word name. */
const namings = (typed: string) => {
  const [token] = analyse(typed).tokens;
  return namesFrom(token?.word ?? '', vocabulary).filter(({ terms }) => terms[0] === token?.term);
};
const detention = namings('detention')[0]?.name;

test.for([
  ['detention', ['detention: detent', 'detention: detent']],
  // A form of the word, in any case.
  ['DEPRIVATIONS', ['detention: depriv of liberti', 'detention: depriv of liberti']],
  ['lock', ['detention: lock up']],
  ['custody', ['detention: custodi']],
  // A narrower theme may stand for it, but does not name it.
  ['secret', ['secret detention: secret detent']],
  ['incommunicado', ['secret detention: incommunicado']],
  ['prisons', ['prison: prison']],
  ['jail', ['prison: jail']],
  ['liberty', []],
  ['constructor', []],
  ['', []],
] as const)('%s begins %j', ([typed, expected]) => {
  expect(namings(typed).map(({ name, terms }) => `${name.label}: ${terms.join(' ')}`)).toEqual(expected);
});

test('a name has each of its phrases once, in the surest kind', () => {
  const kinds = detention?.phrases().map(({ terms, kind }) => `${kind}: ${terms.join(' ')}`);
  expect(kinds?.toSorted()).toEqual([
    'label: detent',
    'lay: lock up',
    'narrower: incommunicado',
    'narrower: secret detent',
    'synonyms: custodi',
    'terms: depriv of liberti',
  ]);
});

test('none weighs or covers as much as what was typed, and lay words no more than those of the field', () => {
  const all = ['detention', 'secret', 'jail'].flatMap((typed) => namings(typed).flatMap(({ name }) => name.phrases()));
  expect(all.length).toBeGreaterThan(8);
  for (const { weight, credit } of all) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThan(1);
    expect(credit).toBeGreaterThan(0);
    expect(credit).toBeLessThan(1);
  }
  const weightOf = (kind: string) => detention?.phrases().find((phrase) => phrase.kind === kind)?.weight ?? 0;
  const weights = ['label', 'synonyms', 'lay'].map(weightOf);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test('a theme is given with its names, words of one meaning without', () => {
  expect(detention?.theme).toBe(vocabulary.themes[0]);
  expect(namings('jail')[0]?.name.theme).toBeNull();
});
