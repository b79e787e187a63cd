import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '#src/corpus/sentences.ts';
import { verify } from '#src/quote/verify/verify.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import { desk } from '../../support/desk.ts';
import { anyMutation, longPassages, type Place, plainText, wordsIn } from './mutations.ts';

const index = wordIndexOf(desk.library);

test('no changed word goes unnoticed, and what is told contains the change', () => {
  fc.assert(
    fc.property(anyMutation, ({ claim, kind, taken, put }) => {
      const check = verify(claim, null, index);
      expect(['differs', 'cut', 'elided']).toContain(check.verdict);
      const told = [
        ...check.differences.flatMap(({ source, claim: written }) => [source, written]),
        ...check.omitted.map(({ words }) => words),
      ].flatMap(wordsIn);
      // Of two words that changed places, one may be told as moved over the other.
      const found = [...taken, ...put].filter((each) => told.includes(each));
      if (kind === 'swap') expect(found).not.toEqual([]);
      else expect(found).toEqual([...taken, ...put]);
    }),
    { numRuns: 4_000, seed: 20_081_212 },
  );
});

/** What copying does to a text without changing a word of it. */
const settings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/ /g, '\n'),
  (text) => text.replace(/ /g, '  '),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  (text) => text.replace(/“/g, '«\u00a0').replace(/”/g, '\u00a0»'),
  (text) => text.replace(/(.{20,60}) /g, '$1\n'),
  (text) => text.replace(/[–—]/g, '-'),
  (text) => text.normalize('NFD'),
  (text) => `\u200b${text}\u200b`,
];

test('whole sentences, however they are set, are verbatim or typographic', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...longPassages),
      fc.nat(),
      fc.nat(),
      fc.subarray([...settings]),
      (place, first, more, changes) => {
        const all = sentences(place.document.source, place.passage.spans, place.passage.marks);
        const from = first % all.length;
        const to = from + (more % (all.length - from));
        const text = plainText(place, all[from]?.start ?? 0, all[to]?.end ?? 0);
        const claim = changes.reduce((each, change) => change(each), text);
        expect(['verbatim', 'typographic']).toContain(verify(claim, null, index).verdict);
      },
    ),
    { numRuns: 3_000, seed: 20_100_610 },
  );
});

/** From one word of a passage to another, at least `least` words. */
function aRun(place: Place, first: number, more: number, least: number): string {
  const spans = [...place.passage.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const from = first % (spans.length - least + 1);
  const last = spans[from + least - 1 + (more % (spans.length - from - least + 1))];
  return place.passage.text.slice(spans[from]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
}

test('any run of words is at worst cut, and what is cut off makes it whole again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...longPassages), fc.nat(), fc.nat(), (place, first, more) => {
      const claim = aRun(place, first, more, 5);
      const check = verify(claim, null, index);
      expect(['verbatim', 'typographic', 'cut']).toContain(check.verdict);
      const whole = ['before', 'after'].map((side) => check.omitted.find(({ where }) => where === side)?.words ?? '');
      const held = check.locations.map(({ passage }) => passage.text).join(' ');
      expect(wordsIn(held).join(' ')).toContain(wordsIn([whole[0], claim, whole[1]].join(' ')).join(' '));
    }),
    { numRuns: 2_000, seed: 20_140_304 },
  );
});

test('what a marked omission leaves out is told, all of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...longPassages), fc.nat(), fc.nat(), fc.nat(), (place, first, more, cut) => {
      const words = aRun(place, first, more, 8).split(' ');
      fc.pre(words.length >= 7);
      const from = 3 + (cut % (words.length - 6));
      const to = from + 1 + (more % (words.length - 3 - from));
      const claim = [...words.slice(0, from), '[…]', ...words.slice(to)].join(' ');
      const check = verify(claim, null, index);
      expect(check.verdict).toBe('elided');
      const between = check.omitted.filter(({ where }) => where === 'between').map((each) => each.words);
      expect(wordsIn(between.join(' ')).length).toBeLessThanOrEqual(wordsIn(words.slice(from, to).join(' ')).length);
      const held = wordsIn(check.locations.map(({ passage }) => passage.text).join(' ')).join(' ');
      const parts = [words.slice(0, from), between, words.slice(to)].map((part) => wordsIn(part.join(' ')).join(' '));
      expect(held).toContain(parts.filter((part) => part !== '').join(' '));
    }),
    { numRuns: 1_000, seed: 20_150_101 },
  );
});

test('several changes do not hide each other', () => {
  fc.assert(
    fc.property(
      anyMutation,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('not', '72', 'xyzzy')), { maxLength: 5 }),
      ({ claim }, more) => {
        const words = claim.split(' ');
        for (const [at, word] of more) words.splice(at % words.length, 0, word);
        expect(['verbatim', 'typographic']).not.toContain(verify(words.join(' '), null, index).verdict);
      },
    ),
    { numRuns: 1_000, seed: 20_090_506 },
  );
});
