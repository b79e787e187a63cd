import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { phraseTable } from '#src/search/proposal-phrase-table.ts';
import { recurringPhrases } from '#src/search/proposal-phrases.ts';
import { stopwords } from '#src/search/stopwords.ts';
import { aLibrary, anyWords } from '../support/small-library.ts';

const joining = 'a against an and at by during for from in of on or the their to under with without'.split(' ');
const termsOf = (text: string) => analyse(text).tokens.map(({ term }) => term);

/** The phrases of texts in terms, and in how many each stands. */
function found(texts: readonly string[], most = 1000): Map<string, number> {
  const { forward } = aLibrary(texts);
  const words = (at: number, length: number) => [...forward.text.subarray(at, at + length)];
  return new Map(
    recurringPhrases(forward, most).map(({ at, length, count }) => [
      words(at, length)
        .map((word) => forward.terms[forward.termOf[word] ?? 0])
        .join(' '),
      count,
    ]),
  );
}

/** The same, by looking at every sequence of words. */
function naively(texts: readonly string[]): Map<string, number> {
  const rows = new Map<string, Set<number>>();
  for (const [row, text] of texts.entries()) {
    const { tokens } = analyse(text);
    for (const from of tokens.keys()) {
      for (let to = from + 2; to <= Math.min(tokens.length, from + 7); to++) {
        const own = tokens.slice(from, to);
        const kinds = own.map(({ word, stop }) =>
          joining.includes(word) ? 'j' : stop || word.length === 1 ? 'x' : 't',
        );
        if (!/^t[tj]*t$/.test(kinds.join(''))) continue;
        const key = own.map(({ term }) => term).join(' ');
        rows.set(key, (rows.get(key) ?? new Set()).add(row));
      }
    }
  }
  const all = [...rows].map(([key, { size }]) => ({ key, size })).filter(({ size }) => size > 1);
  const isPart = (one: (typeof all)[number]) =>
    all.some((each) => each.key !== one.key && each.size === one.size && ` ${each.key} `.includes(` ${one.key} `));
  const kept = all.filter((one) => one.key.split(' ').length <= 4 && !isPart(one));
  return new Map(kept.map(({ key, size }) => [key, size]));
}

const sorted = (counts: ReadonlyMap<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

describe('phrases that recur', () => {
  test.for<[what: string, texts: readonly string[], phrases: readonly string[]]>([
    ['in two passages', ['The death penalty stands.', 'No death penalty now.'], ['death penalty']],
    ['not twice in one', ['The death penalty is the death penalty.'], []],
    ['in any form of their words', ['Prison visits.', 'A prison visited.'], ['prison visits']],
    ['with small words within', ['Freedom of religion.', 'Freedom of religion!'], ['freedom of religion']],
    ['with two of them', ['Rights of the child.', 'A right of the child.'], ['rights of the child']],
    ['not over the words of a sentence', ['Prison is visited.', 'Prison is visited.'], []],
    ['not beginning or ending with small words', ['The rule of', 'The rule of'], []],
    [
      'not as part of a longer one that is as common',
      ['National preventive mechanism.', 'National preventive mechanism.'],
      ['national preventive mechanism'],
    ],
    [
      'as part of a longer one that is less common',
      ['Human rights council.', 'Human rights council.', 'Human rights.'],
      ['human rights', 'human rights council'],
    ],
    [
      'not as part of one that is too long',
      ['Monitoring visits police prisons courts.', 'Monitoring visits police prisons courts.'],
      [],
    ],
  ])('%s', ([, texts, phrases]) => {
    expect([...found(texts).keys()].sort()).toEqual(phrases.map((phrase) => termsOf(phrase).join(' ')).sort());
  });

  test('as a look at every sequence of words finds them', () => {
    const texts = fc.array(
      anyWords(['death', 'penalty', 'penalties', 'of', 'the', 'is', 'torture', 'x'], 10).map((all) => all.join(' ')),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        expect(sorted(found(all))).toEqual(sorted(naively(all)));
      }),
      { numRuns: 500 },
    );
  });

  test('the commonest, where there are more than are wanted', () => {
    const texts = ['Human rights. Death penalty.', 'Human rights. Death penalty.', 'Human rights.'];
    expect([...found(texts, 1)]).toEqual([[termsOf('human rights').join(' '), 3]]);
  });

  test('thousands of them', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}a w${i}b`);
    const counts = found([words.join(' and is '), words.join(' and is ')], 10_000);
    expect(counts.size).toBe(3000);
    expect(new Set(counts.values())).toEqual(new Set([2]));
  });

  test('phrases with one hash are told apart', () => {
    const { forward } = aLibrary(['prison visit', 'death penalty', 'prison visit']);
    const table = phraseTable(forward);
    for (const row of [0, 1, 2]) table.count(2 * row, 2, 7, row);
    const counts = table.phrases(1).map(({ at, again, count }) => ({ at, again, count }));
    expect(counts).toEqual([
      { at: 0, again: 4, count: 2 },
      { at: 2, again: 2, count: 1 },
    ]);
    expect(table.find(4, 2, 7)?.count).toBe(2);
    expect(table.find(3, 2, 7)).toBeNull();
  });

  test('the small words within are stop words', () => {
    expect(joining.filter((word) => !stopwords.has(word))).toEqual([]);
  });
});
