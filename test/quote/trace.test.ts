import { describe, expect, test } from 'vitest';
import { fewestUnspoken, fewestWords, mostChanged, tracesOf } from '#src/quote/trace.ts';
import { desk } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

const told = tracesOf(desk.library.documents).map(({ relation, quoting, speaker, words, check }) => ({
  relation,
  from: quoting.document.id,
  to: check.locations.map(({ document }) => document.id),
  speaker,
  verdict: check.verdict,
  begins: words.slice(0, 30),
  differences: check.verdict === 'differs' ? check.differences.map(({ source, claim }) => [source, claim]) : [],
}));

test('who quotes whom in the corpus, the oldest copy first', () => {
  const cat = 'cat-kazakhstan-follow-up-extracts';
  const submission = 'ai-kazakhstan-upr-submission';
  expect(told).toEqual([
    {
      relation: 'quotes',
      from: submission,
      to: [cat],
      speaker: 'the Committee against Torture',
      verdict: 'differs',
      begins: 'to apply a zero-tolerance appr',
      differences: [['should', 'to']],
    },
    {
      relation: 'quotes',
      from: submission,
      to: [cat],
      speaker: 'the Committee',
      verdict: 'differs',
      begins: 'promptly implement effective m',
      differences: [['to de facto', 'in practice to']],
    },
    {
      relation: 'both-quote',
      from: 'kazakhstan-country-page-2014',
      to: [submission],
      speaker: 'the UNSRT',
      verdict: 'cut',
      begins: 'use of torture and ill-treatme',
      differences: [],
    },
  ]);
});

test('it is worked out once', () => {
  expect(tracesOf(desk.library.documents)).toBe(tracesOf(desk.library.documents));
});

describe('what counts as quoting', () => {
  const published = 'The State party should keep a central register of every place where persons are held.\n';
  const copy = (words: string, id = 'copy', date = 2012) =>
    aDocument(
      `The Committee said: “${words}”.\n`,
      { issued: supplied({ 'date-parts': [[date]] }), author: supplied([{ literal: 'Example Watch' }]) },
      id,
    );
  const original = aDocument(published, { issued: supplied({ 'date-parts': [[2011]] }) }, 'original');
  const tracesFrom = (...documents: readonly ReturnType<typeof aDocument>[]) => tracesOf([original, ...documents]);
  const words = 'keep a central register of every place where persons are held'.split(' ');

  test('the fewest words, where somebody is said to speak', () => {
    expect(fewestWords).toBe(5);
    expect(tracesFrom(copy(words.slice(0, 5).join(' '))).length).toBe(1);
    expect(tracesFrom(copy(words.slice(0, 4).join(' '))).length).toBe(0);
  });

  test('the fewest words, where nobody is', () => {
    expect(fewestUnspoken).toBe(8);
    const unspoken = (count: number) =>
      aDocument(`The phrase “${words.slice(0, count).join(' ')}” is old.\n`, {}, 'copy');
    expect(tracesFrom(unspoken(8)).map(({ speaker }) => speaker)).toEqual([null]);
    expect(tracesFrom(unspoken(7))).toEqual([]);
  });

  test('the share of words that may be changed', () => {
    expect(mostChanged).toBe(0.25);
    const changed = (count: number) =>
      copy(
        words
          .slice(0, 8)
          .map((word, i) => (i >= 3 && i < 3 + count ? 'xyzzy' : word))
          .join(' '),
      );
    expect(tracesFrom(changed(2)).map(({ check }) => check.verdict)).toEqual(['differs']);
    expect(tracesFrom(changed(3))).toEqual([]);
  });

  test('words of its own document are not quoted from elsewhere', () => {
    expect(tracesOf([aDocument(`${published}\nThe Committee said: “${words.join(' ')}”.\n`, {}, 'both')])).toEqual([]);
  });

  test('two that quote a third are told once, with the earlier one as quoting where they agree', () => {
    const absent = 'nobody may be held in any place that is not in the register';
    const both = tracesOf([copy(absent, 'late', 2013), copy(absent, 'early', 2012)]);
    expect(
      both.map(({ relation, quoting, check }) => [relation, quoting.document.id, check.locations[0]?.document.id]),
    ).toEqual([['both-quote', 'early', 'late']]);
  });

  test('a copy of a copy is told beside the original', () => {
    const traces = tracesFrom(copy(words.join(' '), 'early', 2012), copy(words.join(' '), 'late', 2013));
    expect(traces.map(({ quoting }) => quoting.document.id)).toEqual(expect.arrayContaining(['early', 'late']));
    expect(traces.every(({ check }) => check.locations[0]?.document.id === 'original')).toBe(true);
  });
});
