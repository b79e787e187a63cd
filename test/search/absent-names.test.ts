import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absentNames } from '#src/search/absent-names.ts';
import { aLibrary, anAcronym, aState, aTheme } from '../support/small-library.ts';

const body = { symbol: null, kind: 'treaty-body' as const };
const library = aLibrary(
  [
    'The Committee against Torture and the Special Rapporteur on torture were worried about detention in Kazakhstan.',
    'The NPM visits each prison; the Convention on the Rights of the Child was ratified, and the ICC was named.',
    'The CRC was cited; status determination is done by the Working Group on Arbitrary Detention and by doctors, as Amnesty says.',
  ],
  {
    bodies: [
      { ...body, id: 'cat', name: 'Committee against Torture', short: ['CAT'] },
      { ...body, id: 'ced', name: 'Committee on Enforced Disappearances', short: ['CED'] },
      { ...body, id: 'crc', name: 'Committee on Childhood', short: ['CRC'] },
      { ...body, id: 'hrw', name: 'Human Rights Watch', short: ['HRW'] },
      { ...body, id: 'example', name: 'Example Committee', short: [] },
      { ...body, id: 'fund', name: 'United Nations Voluntary Fund', short: [] },
    ],
    acronyms: [
      anAcronym('NPM', ['National Preventive Mechanism']),
      anAcronym('IDP', ['internally displaced person']),
      anAcronym('WHO', ['World Health Organization']),
      anAcronym('RSD', ['refugee status determination']),
      // A part of the name of an office is no name of its own.
      { ...anAcronym('SR', ['Special Rapporteur']), kind: 'mechanism' },
      { ...anAcronym('ICC', ['International Criminal Court']), kind: 'court' },
      { ...anAcronym('LOI', ['list of issues']), kind: 'mechanism' },
      { ...anAcronym('OSCE', ['Organization for Security and Co-operation in Europe']), kind: 'organization' },
    ],
    states: [
      aState('KAZ', 'Kazakhstan', ['Kazakh']),
      aState('UZB', 'Uzbekistan', ['Uzbek']),
      aState('SSD', 'South Sudan', ['South Sudanese']),
    ],
    themes: [aTheme({ label: 'investigation', terms: ['Istanbul Protocol', 'forensic inquiry'] })],
    commonWords: ['anna', 'dear', 'weather'],
  },
);
const absent = (text: string) => absentNames(text, library);

describe('names of which the corpus says nothing', () => {
  test.for<[string, string[], string]>([
    ['what does the Committee on Enforced Disappearances say', ['Committee on Enforced Disappearances'], 'a body'],
    ['the committee on enforced disappearances on detention', ['committee on enforced disappearances'], 'in any case'],
    ['human rights watch on detention', ['human rights watch'], 'an organisation'],
    ['the Voluntary Fund', ['Voluntary Fund'], 'a body without its United Nations'],
    ['torture in South Sudan', ['South Sudan'], 'a State of two words'],
    ['south sudanese prisons', ['south sudanese'], 'such a State by its adjective'],
    ['the Istanbul Protocol', ['Istanbul Protocol'], 'an instrument among the terms of a theme'],
    ['OSCE on detention', ['OSCE'], 'an abbreviation'],
    ['the committee on mines', ['committee on mines'], 'what follows a committee stands nowhere'],
    ['the Committee on Detention', ['Committee on Detention'], 'what follows a committee has a capital'],
    ['detention as the WHO sees it', ['WHO'], 'an abbreviation that is a word, in capitals'],
    ['the Special Rapporteur on health', ['Special Rapporteur on health'], 'an office by how offices are named'],
    [
      'special rapporteur on violence against women',
      ['special rapporteur on violence'],
      'such an office in small letters',
    ],
    ['Convention against Corruption', ['Convention against Corruption'], 'a treaty by how treaties are named'],
    ['Working Group on the question of business', ['Working Group on the question of business'], 'linking words'],
    ['torture of Navalny', ['Navalny'], 'a word with a capital that nobody knows'],
    ['Navalny, Navalny and Pussycat', ['Navalny', 'Pussycat'], 'each once'],
  ])('%s: %j, %s', ([text, names]) => {
    expect(absent(text).toSorted()).toEqual(names.toSorted());
  });
});

describe('none', () => {
  test.for<[string, string]>([
    ['the Committee against Torture', 'a body that is named'],
    ['CAT on detention', 'a body by its abbreviation, though documents write it out'],
    ['the National Preventive Mechanism', 'what documents have by its abbreviation alone'],
    [
      'the Committee on Childhood',
      'a body that documents have by its abbreviation alone, though it is named as offices are',
    ],
    ['the International Criminal Court', 'a court that documents have by its abbreviation alone'],
    ['RSD', 'an abbreviation of whose long form most words are there'],
    ['who visits prisons', 'a word that is written as an abbreviation elsewhere'],
    ['torture in Kazakhstan and by Kazakh police', 'a State that is named'],
    ['torture in Uzbekistan', 'a State of one word: a passage without it is none that answers'],
    ['the Example Committee', 'the author of a document, though no text names it'],
    ['forensic inquiry', 'a term that is no name'],
    ['list of issues', 'what a thing is, not what it is called'],
    ['recommendations of the committee on detention', 'what follows a committee is what is asked'],
    ['internally displaced persons', 'what an abbreviation stands for that is no name'],
    ['the Special Rapporteur on torture', 'an office that is named'],
    ['the working group on arbitrary detention', 'such an office in small letters'],
    ['Convention on the Rights of the Child', 'a treaty that is named'],
    ['the committee of doctors', 'a committee that is for nothing'],
    ['Special Rapporteur', 'an office alone'],
    ['Dear Anna, how is the weather', 'a name that everyday English has'],
    ['torture of navalny', 'a strange word in small letters'],
    ['TORTURE OF NAVALNY', 'a strange word among capitals'],
    ['Torture Of Navalny', 'a strange word where each has a capital'],
    ['eNGO', 'a strange word with capitals within'],
    ['', 'nothing'],
  ])('%s: %s', ([text]) => {
    expect(absent(text)).toEqual([]);
  });
});

test('a name within a longer one that is named is none of its own', () => {
  const longer = aLibrary(['The Committee on Enforced Disappearances of Kazakhstan met.'], {
    bodies: [
      { ...body, id: 'a', name: 'Committee on Enforced Disappearances of Kazakhstan', short: [] },
      { ...body, id: 'b', name: 'Disappearances of Kazakhstan', short: [] },
    ],
  });
  expect(absentNames('Committee on Enforced Disappearances of Kazakhstan', longer)).toEqual([]);
});

test('whatever is asked, each name stands in the question as typed, and what the corpus says is none', () => {
  const words = library.entries.flatMap(({ passage }) => passage.text.match(/[\p{L}]+/gu) ?? []);
  const others = ['Navalny', 'OSCE', 'South', 'Sudan', 'special', 'rapporteur', 'on', 'health', 'WHO', '—', '2009'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ...others), { maxLength: 10 }), (some) => {
      const text = some.join(' ');
      for (const name of absent(text)) expect(` ${text} `).toContain(` ${name} `);
    }),
  );
  fc.assert(
    fc.property(fc.nat(2), fc.nat(10), fc.integer({ min: 1, max: 10 }), (row, from, count) => {
      const own =
        library.entries[row]?.passage.text
          .split(' ')
          .slice(from, from + count)
          .join(' ') ?? '';
      expect(absent(own)).toEqual([]);
    }),
  );
});
