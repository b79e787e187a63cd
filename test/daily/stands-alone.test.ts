import { describe, expect, test } from 'vitest';
import { doubts, goesOn } from '#src/daily/stands-alone.ts';

describe('a sentence goes on with the one before it by how it begins', () => {
  test.for([
    'He also said that beatings were common.',
    'It is more restrictive than the Convention.',
    'These include the right to a lawyer.',
    'This concern is shared by the Committee.',
    'Such cases are closed to the public.',
    'During his visit he spoke.',
    'Despite their efforts, they failed.',
    'Neither this law nor the Code says so.',
    'However, the law does not say so.',
    'Furthermore, the burden of proof remains with the victim.',
    'Nevertheless, numerous countries asked for it.',
    'Instead it requires the authorities to register a complaint.',
    'In particular, Uzbek nationals face a high risk.',
    'In the same report, the Rapporteur voiced concerns.',
    'In several cases, these allegations were supported.',
    'In the majority of cases, the investigation is not impartial.',
    'In a number of such cases, no inquiry was begun.',
    'Among those particularly targeted are asylum-seekers.',
    'Although this was a positive development, it is not enough.',
    'Many of them had been tortured.',
    'Their relatives complained.',
    'There is also no independent mechanism.',
    'Other positive measures include a new office.',
    'The latter was closed.',
    '“They do not trust the system.”',
  ])('%s', (text) => {
    expect(goesOn(text)).toBe(true);
  });

  test.for([
    'Hepatitis is common in prisons.',
    'Itemised registers were kept.',
    'In May 2009, the Special Rapporteur expressed concern.',
    'In 2011, 28 men were returned.',
    'In the summary of 16 submissions it was noted.',
    'Although presumption of innocence is enshrined in law, it is violated.',
    'Despite ratifying the OPCAT, Kazakhstan has no mechanism.',
    'Following his visit in May 2009, the Special Rapporteur on torture outlined his findings.',
    'During his fact-finding mission in 2009, the UNSRT received allegations.',
    'The State party should keep a register.',
    'All 31 prisoners had their sentences commuted.',
    'A law entered into force.',
    'More than 30 people died.',
    'One prisoner died.',
    'Both Covenants apply.',
    'So far, nobody was tried.',
    'We urge the State to act.',
  ])('and does not: %s', (text) => {
    expect(goesOn(text)).toBe(false);
  });
});

describe('what a person must look at', () => {
  test.for<[string, string[]]>([
    ['The State party should keep a register.', []],
    ['The police, such as those in Almaty, keep a register.', []],
    ['Those responsible are charged, and those who fled are not.', []],
    ['The Committee is also concerned at such acts.', ['Do the words themselves say what is meant by ‘also’, ‘such’?']],
    ['The NSS keeps no register.', ['Not written out: ‘NSS’.']],
    ['The National Security Service (NSS) and the NSS keep none.', []],
    ['The UN and the EU asked NGOs.', []],
    ['CAT/C/KAZ/CO/2 and EUR 57/003/2010 say so.', ['Not written out: ‘EUR’.']],
    ['In 2009 we saw no register.', ['Only the citation says who speaks.']],
  ])('%s', ([text, expected]) => {
    expect(doubts(text, text)).toEqual(expected);
  });

  test('the sentences after the first may point back to it', () => {
    const first = 'The law is new.';
    expect(doubts(`${first} This law is also good.`, first)).toEqual([]);
    expect(doubts(`${first} We know the NSS.`, first)).toHaveLength(2);
  });
});
