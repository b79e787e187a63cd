import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClaims } from '#src/quote/verify/claims.ts';

describe('the quotations in a text', () => {
  test.for<[text: string, claims: readonly string[]]>([
    ['He said “one two” and “three four”.', ['one two', 'three four']],
    [
      'He said "one two" and «three four» and „five six“ and „seven eight”.',
      ['one two', 'three four', 'five six', 'seven eight'],
    ],
    [
      '“outer words with ‘inner words’ and “deeper ones” too” he said',
      ['outer words with ‘inner words’ and “deeper ones” too'],
    ],
    ['He said ‘one two’.', ['one two']],
    ["He said 'one two'.", ['one two']],
    ['He said ‘the State’s duty’.', ['the State’s duty']],
    ["He said 'the State's duty'.", ["the State's duty"]],
    ['He said ‘the States’ duty, all of it’.', ['the States’ duty, all of it']],
    ['the State’s duty and the States’ duties', ['the State’s duty and the States’ duties']],
    ["the State's duty and the States' duties", ["the State's duty and the States' duties"]],
    ['‘one States’ of things and ‘two things’.', ['one States', 'two things']],
    ['the terms “terrorism” and “one two three”', ['one two three']],
    ['the term “terrorism” alone', ['terrorism']],
    ['no marks at all', ['no marks at all']],
    ['“never closed', ['“never closed']],
    ['“one two.\n\n“three four.” said he', ['one two.\n\n“three four.']],
    ['> one two\n> three\nour own words', ['one two\n  three']],
    ['> “one two” they say', ['one two']],
    ['', []],
    ['“ ” … –', []],
    [' \n ', []],
  ])('%j', ([text, claims]) => {
    expect(findClaims(text).map((claim) => claim.text)).toEqual(claims);
  });

  test('each is where it says, and what follows it stands behind its mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', '> ', '\n', ' ', 'one', 'two', 's')),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const claim of findClaims(text)) {
            expect(text.slice(claim.start, claim.end).replace(/[\s>]/g, '')).toBe(claim.text.replace(/[\s>]/g, ''));
            expect(claim.start).toBeGreaterThanOrEqual(end);
            end = claim.end;
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
