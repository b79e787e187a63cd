import { expect, test } from 'vitest';
import { learnAbbreviations, uniqueAbbreviations } from '#src/search/abbreviations.ts';

test.for([
  ['the National Preventive Mechanism (NPM) was', [{ short: 'NPM', long: 'National Preventive Mechanism' }]],
  [
    'the Optional Protocol to the Convention against Torture (OPCAT)',
    [{ short: 'OPCAT', long: 'Optional Protocol to the Convention against Torture' }],
  ],
  [
    'The office of the UN High Commissioner for Refugees (UNHCR) in',
    [{ short: 'UNHCR', long: 'UN High Commissioner for Refugees' }],
  ],
  [
    'from the Commonwealth of Independent States (CIS) -',
    [{ short: 'CIS', long: 'Commonwealth of Independent States' }],
  ],
  [
    'a Special Rapporteur (“SR”) and Non-Governmental Organizations (the NGOs)',
    [{ short: 'SR', long: 'Special Rapporteur' }],
  ],
  [
    'The Human Rights Committee (HRC), then Prison Rules (PR).',
    [
      { short: 'HRC', long: 'Human Rights Committee' },
      { short: 'PR', long: 'Prison Rules' },
    ],
  ],
  // Small words may be skipped, others may not.
  [
    'the Office for Democratic and Human Institutions (ODHI)',
    [{ short: 'ODHI', long: 'Office for Democratic and Human Institutions' }],
  ],
  ['the National Police Prevention Mechanism (NPM)', []],
  // One capital is a name or a word.
  ['a new Code (Code)', []],
  ['the end of it (IT', []],
  // Not an abbreviation of the words before it.
  ['a plan (UN 2009) and the Istanbul Protocol (medical)', []],
  ['the police (NSS)', []],
] as const)('%s', ([text, learned]) => {
  expect(learnAbbreviations(text)).toEqual(learned);
});

test('one pair is kept of those that differ in capitals alone', () => {
  const all = [
    { short: 'NPM', long: 'National Preventive Mechanism' },
    { short: 'NPM', long: 'national preventive mechanism' },
    { short: 'NPM', long: 'National Prevention Mechanism' },
  ];
  expect(uniqueAbbreviations(all).map(({ long }) => long.toLowerCase())).toEqual([
    'national preventive mechanism',
    'national prevention mechanism',
  ]);
});
