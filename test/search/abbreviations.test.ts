import { expect, test } from 'vitest';
import { learnAbbreviations } from '#src/search/abbreviations.ts';

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
  // Not an abbreviation of the words before it.
  ['a plan (UN 2009) and the Istanbul Protocol (medical)', []],
  ['the police (NSS)', []],
] as const)('%s', ([text, learned]) => {
  expect(learnAbbreviations(text)).toEqual(learned);
});
