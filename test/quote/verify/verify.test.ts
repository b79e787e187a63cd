import { describe, expect, test } from 'vitest';
import { verify } from '#src/quote/verify/verify.ts';
import { buildWordIndex, wordIndexOf } from '#src/quote/verify/word-index.ts';
import { desk } from '../../support/desk.ts';
import { aDocument } from '../../support/documents.ts';
import { alteredCases, type Case, notHeldCases, trueCases } from './cases.ts';

const index = wordIndexOf(desk.library);
const all: readonly Case[] = [...trueCases, ...alteredCases, ...notHeldCases];

describe('what is right to say of a quotation', () => {
  test.for(all.map((each) => [each.name, each] as const))('%s', ([, expected]) => {
    const { verdict, locations, differences, omitted } = verify(expected.claim, null, index);
    expect({ verdict, differences, omitted }).toMatchObject({
      verdict: expected.verdict,
      ...(expected.omitted ? { omitted: expected.omitted.map((words) => ({ words })) } : {}),
      ...(expected.differences
        ? { differences: expected.differences.map(([source, claim]) => ({ source, claim })) }
        : {}),
    });
    if (expected.at) {
      expect(locations.map(({ passage }) => passage.text)).toEqual(
        expected.at.map((words) => expect.stringMatching(new RegExp(`^${words.replace(/[()]/g, '\\$&')}`))),
      );
    }
  });
});

test('no altered quotation passes, and no true one is called altered or not held', () => {
  const wrong = all.filter(({ claim, altered }) => {
    const { verdict } = verify(claim, null, index);
    return altered ? ['verbatim', 'typographic'].includes(verdict) : ['differs', 'not-held'].includes(verdict);
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
  expect(all.length).toBeGreaterThan(60);
});

test('every verdict is in the table', () => {
  expect(new Set(all.map(({ verdict }) => verdict)).size).toBe(6);
});

describe('whatever is given', () => {
  test.for<[string, string]>([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0'],
    ['marks alone', '“…” – [ ] ( )'],
    ['half a character', '\ud800'],
  ])('%s is not held', ([, claim]) => {
    expect(verify(claim, null, index)).toMatchObject({ verdict: 'not-held', locations: [] });
  });

  test('twenty thousand characters of the source are read word for word', () => {
    const document = desk.library.documents.find(({ id }) => id === 'ai-kazakhstan-upr-submission');
    const body = (document?.passages ?? []).filter(({ note }) => note === null).map(({ text }) => text);
    const claim = body.join('\n\n').slice(0, 20_000);
    expect(claim.length).toBe(20_000);
    const { verdict, differences } = verify(claim, null, index);
    expect(['differs', 'not-held']).toContain(verdict);
    if (verdict === 'differs') expect(differences.length).toBeGreaterThan(0);
  });

  test('a long run of one passage with one word changed is told by that word alone', () => {
    const document = desk.library.documents.find(({ id }) => id === 'ai-kazakhstan-upr-submission');
    const longest = document?.passages.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
    const claim = longest.replace('asylum-seekers from China', 'asylum-seekers from Russia');
    expect(claim).not.toBe(longest);
    const { verdict, differences } = verify(claim, null, index);
    expect([verdict, differences.map(({ source, claim: written }) => [source, written])]).toEqual([
      'differs',
      [['China', 'Russia']],
    ]);
  });
});

describe('what stands for a word is not left out unseen', () => {
  const rates = buildWordIndex([aDocument('The rate fell by 12%.\n\n€5 million was paid. The end came (late).\n')]);
  test.for<[string, string]>([
    ['The rate fell by 12%.', 'verbatim'],
    ['The rate fell by 12.', 'cut'],
    ['The rate fell by 12', 'cut'],
    ['The rate fell by 12 per cent.', 'differs'],
    ['5 million was paid.', 'cut'],
    ['$5 million was paid.', 'differs'],
    ['The end came (late)', 'verbatim'],
    ['The end came late.', 'differs'],
  ])('%s: %s', ([claim, verdict]) => {
    expect(verify(claim, null, rates).verdict).toBe(verdict);
  });
});

test('a short claim in other letters is not called not held', () => {
  expect(verify('committee against torture', null, index).verdict).toBe('differs');
});
