import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withMeasures } from '#src/search/measures.ts';
import { readQuestion } from '#src/search/question.ts';
import { search } from '#src/search/search.ts';
import { aLibrary } from '../support/small-library.ts';

describe('figures as documents write them', () => {
  test.for([
    ['72h', '72 hours'],
    ['held for 3 hrs', 'held for 3 hours'],
    ['a 48-H limit, the 3-hr rule', 'a 48 hours limit, the 3 hours rule'],
    ['10y in prison', '10 years in prison'],
    ['5 yrs', '5 years'],
    ['2%', '2 per cent'],
    ['1.5 % of cases', '1.5 per cent of cases'],
    ['12percent, 12 percent', '12 per cent, 12 per cent'],
    // The day first, as the United Nations has it …
    ['10/06/2010', '10 June 2010'],
    ['1.2.2009', '1 February 2009'],
    ['on 05/12/2008 or 6.12.2008', 'on 5 December 2008 or 6 December 2008'],
    // … unless it can be none.
    ['06/30/2010', '30 June 2010'],
    ['May 09', 'May 2009'],
    ['in Dec. ’08', 'in Dec 2008'],
    ["september '10", 'sep 2010'],
  ] as const)('“%s” is read “%s”', ([typed, read]) => {
    expect(withMeasures(typed)).toBe(read);
  });
});

describe('nothing else is touched', () => {
  test.for([
    ['hours and years per cent', 'no figure'],
    ['5 hotels, 5 yards, 5 percents', 'units that begin alike'],
    ['1234h', 'a figure of more than three digits'],
    ['A/HRC/14/10 and CAT/C/KAZ/CO/2', 'symbols'],
    ['EUR 57/001/2008', 'an index that looks like a date'],
    ['article 347.1', 'an article'],
    ['31/31/2010', 'no day of any month'],
    ['30/02/2010', 'a day that February has not'],
    ['1/2/09', 'a year in two digits'],
    ['May 2009', 'a year'],
    ['May 15, May 0912', 'a day, a longer number'],
    ['May 09, 2010', 'a day before its year'],
    ['10 May', 'a day before its month'],
    ['dismay 09', 'a word that ends like a month'],
  ] as const)('%s: %s', ([text]) => {
    expect(withMeasures(text)).toBe(text);
  });

  test('in a text without digits, whatever it is', () => {
    const pieces = fc.constantFrom('h', '%', 'yrs', ' ', '/', '.', 'May', '’', 'percent', 'é', 'tor\u202eture');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const bare = any.replace(/\p{Nd}/gu, '');
        expect(withMeasures(bare)).toBe(bare);
      }),
    );
  });

  test('twice is once', () => {
    const piece = fc.constantFrom('72h', ' ', '2%', 'May 09', '10/06/2010', 'torture', '3', 'hrs', ',', "'08");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (all) => {
        const once = withMeasures(all.join(' '));
        expect(withMeasures(once)).toBe(once);
      }),
    );
  });
});

test('so a question finds the passage that has them in words', () => {
  const library = aLibrary([
    'A suspect may be held for 72 hours.',
    'Less than two per cent were acquitted.',
    'It was issued on 10 June 2010.',
    'Nobody had been held there before that day.',
  ]);
  for (const [row, asked] of ['held 72h', '2% acquitted', 'issued 10/06/2010'].entries()) {
    expect(search(asked, {}, library)[0]?.entry.row).toBe(row);
  }
  expect(readQuestion('72h', library).read).toBe('72 hours');
});
