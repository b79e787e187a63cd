import { describe, expect, test } from 'vitest';
import { meaningsIn } from '#src/search/stand-ins.ts';
import { unitsOf } from '#src/search/units.ts';
import { aLibrary, aTheme } from '../support/small-library.ts';

const library = aLibrary(
  [
    'Detainees in custody; deprivation of liberty and secret detention in a prison or a jail.',
    'The definition of torture in the code; beating is ill-treatment. A register of the legislation.',
    'The climate is changing: global warming and the climate crisis.',
    'A working group and a special rapporteur were sent back; refoulement.',
  ],
  {
    themes: [
      aTheme({
        label: 'detention',
        terms: ['deprivation of liberty', 'unheard of confinement'],
        synonyms: ['custody'],
        lay: ['lock up'],
        narrower: ['secret-detention'],
      }),
      aTheme({ label: 'secret detention', broader: ['detention'] }),
      aTheme({ label: 'torture', terms: ['ill-treatment'], lay: ['beating'] }),
      aTheme({ label: 'definition of torture', terms: ['code'] }),
      aTheme({ label: 'climate change', terms: ['climate', 'global warming'] }),
      aTheme({ label: 'special procedures', terms: ['special rapporteur', 'working group'] }),
      aTheme({ label: 'non-refoulement', terms: ['refoulement'], lay: ['sent back'] }),
    ],
    synonyms: [
      { id: 'jail', words: ['prison', 'jail'] },
      { id: 'law', words: ['law', 'legislation'] },
    ],
  },
);
const meanings = (text: string) => meaningsIn(text, unitsOf(text, library), library);
const read = (text: string) =>
  meanings(text).map(({ name, typed, covers, standIns }) => ({
    label: name.label,
    typed,
    covers: [...covers].map((unit) => unit.typed).toSorted(),
    also: standIns.map(({ phrase }) => phrase).toSorted(),
  }));

describe('what a question means, and what may stand in', () => {
  test.for([
    [
      'a label',
      'detention in winter',
      [
        {
          label: 'detention',
          typed: 'detention',
          covers: ['detention'],
          also: ['custody', 'deprivation of liberty', 'secret detention'],
        },
      ],
    ],
    [
      'lay words, of which one is a stop word',
      'do they lock up people',
      [
        {
          label: 'detention',
          typed: 'lock up',
          covers: ['lock'],
          also: ['custody', 'deprivation of liberty', 'detention', 'secret detention'],
        },
      ],
    ],
    [
      'a form of the words',
      'Deprivations of Liberty',
      [
        {
          label: 'detention',
          typed: 'Deprivations of Liberty',
          covers: ['Deprivations', 'Liberty'],
          also: ['custody', 'detention', 'secret detention'],
        },
      ],
    ],
    [
      'a phrase with a word between its own',
      'they sent somebody back',
      [{ label: 'non-refoulement', typed: 'sent somebody back', covers: ['back', 'sent'], also: ['refoulement'] }],
    ],
    ['words of a phrase far apart', 'sent a letter to the prime minister and came back', []],
    ['a synonym', 'a jail', [{ label: 'prison', typed: 'jail', covers: ['jail'], also: ['prison'] }]],
    [
      'two names',
      'legal jail laws',
      [
        { label: 'prison', typed: 'jail', covers: ['jail'], also: ['prison'] },
        { label: 'law', typed: 'laws', covers: ['laws'], also: ['legislation'] },
      ],
    ],
    [
      'what stands beside it is not covered',
      'jail clothes',
      [{ label: 'prison', typed: 'jail', covers: ['jail'], also: ['prison'] }],
    ],
    // Torture is not what a question about its definition is about.
    [
      'the longest phrase',
      'the definition of torture',
      [
        {
          label: 'definition of torture',
          typed: 'definition of torture',
          covers: ['definition', 'torture'],
          also: ['code'],
        },
      ],
    ],
    // Climate is not climate change.
    [
      'no part of what was typed',
      'climate change',
      [{ label: 'climate change', typed: 'climate change', covers: ['change', 'climate'], also: ['global warming'] }],
    ],
    [
      'a narrower theme, which does not mean the broader one',
      'secret detention',
      [{ label: 'secret detention', typed: 'secret detention', covers: ['detention', 'secret'], also: [] }],
    ],
    ['words in another order', 'liberty deprivation', []],
    ['part of a phrase', 'deprivation', []],
    ['small words alone', 'back up', []],
    ['nothing', '', []],
  ] as const)('%s: %s', ([, text, expected]) => {
    expect(read(text)).toEqual(expected);
  });
});

test('only phrases that the corpus has stand in', () => {
  expect(meanings('detention').flatMap(({ standIns }) => standIns.map(({ phrase }) => phrase))).not.toContain(
    'unheard of confinement',
  );
});

test('one term of a theme says less of another than its label does', () => {
  const credit = (asked: string, phrase: string) =>
    meanings(asked)
      .flatMap(({ standIns }) => standIns)
      .find((each) => each.phrase === phrase)?.credit ?? 0;
  const label = aLibrary(['special procedures and a working group and a special rapporteur'], library.vocabulary);
  const [all] = meaningsIn('special procedures', unitsOf('special procedures', label), label);
  const toLabel = all?.standIns.find(({ phrase }) => phrase === 'working group')?.credit ?? 0;
  expect(credit('special rapporteur', 'working group')).toBeGreaterThan(0);
  expect(credit('special rapporteur', 'working group')).toBeLessThan(toLabel);
});

test('a phrase in pieces says less than the phrase', () => {
  const worth = (asked: string) =>
    meanings(asked).flatMap(({ standIns }) => standIns.map(({ weight, credit }) => ({ weight, credit })));
  const [[whole], [pieces]] = [worth('sent back'), worth('sent somebody back')];
  expect(pieces?.weight).toBeLessThan(whole?.weight ?? 0);
  expect(pieces?.credit).toBeLessThan(whole?.credit ?? 0);
});

test('a stand-in is as rare as its rarest word', () => {
  const [found] = meanings('custody');
  const phrase = found?.standIns.find(({ terms }) => terms.length === 3);
  const alone = unitsOf('liberty deprivation', library).map(({ idf }) => idf);
  expect(phrase?.idf).toBe(Math.max(...alone));
});

test('a body that goes by one word is no theme of that name, but a question may begin with the theme', () => {
  const amnesty = { id: 'ai', symbol: null, name: 'Amnesty International', short: ['Amnesty'], kind: 'ngo' as const };
  const other = aLibrary(['An amnesty, or a pardon.'], {
    themes: [aTheme({ label: 'amnesty', terms: ['pardon'] })],
    bodies: [amnesty],
  });
  const named = (text: string) => meaningsIn(text, unitsOf(text, other), other).map(({ typed }) => typed);
  expect(named('what did Amnesty recommend')).toEqual([]);
  expect(named('was there an amnesty')).toEqual(['amnesty']);
  expect(named('Amnesty for torturers')).toEqual(['Amnesty']);
});
