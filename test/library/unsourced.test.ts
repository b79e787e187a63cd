import { describe, expect, test } from 'vitest';
import { unsourced } from '#src/library/unsourced.ts';
import { desk, passageCalled } from '../support/desk.ts';

const cat = 'cat-kazakhstan-follow-up-extracts';
const page = 'kazakhstan-country-page-2014';
const upr = 'ai-kazakhstan-upr-submission';

describe('what an entry names and its source does not', () => {
  test.for<[passage: string, entry: string, named: readonly string[]]>([
    // “… a detainee within three hours after the individual has been deprived of liberty …”
    ['ai-eur-57-003-2010@1159', 'put on paper within 3 hours', []],
    ['ai-eur-57-003-2010@1159', 'put on paper within 72 hours', ['72']],
    ['ai-eur-57-003-2010@1159', 'put on paper within a day or two', ['two']],
    // The document is of 10 June 2010, and about Kazakhstan.
    ['ai-eur-57-003-2010@1159', 'what was said in June 2010', []],
    ['ai-eur-57-003-2010@1159', 'arrests in kazakhstan', []],
    ['ai-eur-57-003-2010@1159', 'arrests in uzbekistan in 2011', ['2011', 'uzbekistan']],
    // Its symbol is EUR 57/003/2010: those figures count nothing else.
    ['ai-eur-57-003-2010@1159', 'registration in EUR 57 003 2010', []],
    ['ai-eur-57-003-2010@1159', 'registration after 57 hours', ['57']],
    // “(b) Restricted access to lawyers …” is led into by “9. The Committee …”.
    [`${cat}@2363`, 'paragraph 9 on lawyers', []],
    [`${cat}@2363`, 'paragraph 10 on lawyers', ['10']],
    // Its note 1 names recommendations 42-45, 61, and 65-68.
    ['ai-eur-57-003-2010@358', 'recommendations 61 and 65 on torture', []],
    ['ai-eur-57-003-2010@358', 'recommendation 97 on torture', ['97']],
    // “2,724,900 sq km”
    [`${page}@39`, 'total area in km2', []],
    // “(per 100,000 of national population)”
    [`${page}@96`, 'convicts per hundred thousand', []],
    // “28 Uzbek men”
    [`${page}@9216`, 'twenty eight Uzbeks sent away', []],
    [`${page}@9216`, 'Kyrgyz men sent away', ['Kyrgyz']],
    ['iphr-eu-kazakhstan-dialogue-briefing@2087', 'two in a hundred cases', []],
    // “CAT/C/KAZ/CO2, 12 December 2008”
    [`${upr}@8497`, 'CAT C KAZ CO 2', []],
    [`${cat}@2363`, 'no one may see a lawyer', []],
    [`${cat}@2363`, 'zero tolerance of delays', []],
    [`${cat}@2363`, 'lawyers kept out at first', []],
  ])('%s: %s', ([id, entry, named]) => {
    const { document, passage } = passageCalled(id);
    expect(unsourced(entry, passage, document, desk.library.vocabulary.states)).toEqual(named);
  });
});
