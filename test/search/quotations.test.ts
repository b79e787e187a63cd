import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLibrary } from '#src/library/load.ts';
import { analyse } from '#src/search/analyser.ts';
import { search } from '#src/search/search.ts';

const library = await loadLibrary('data');
const styles = [
  '{}',
  '"{}"',
  '“{}”',
  '„{}“',
  '”{}”',
  '«{}»',
  '»{}«',
  '‘{}’',
  '‚{}‘',
  "'{}'",
  '‹{}›',
  '「{}」',
  '＂{}＂',
  '„{}”',
  '“{}"',
] as const;
const cases: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/(?<=^|\s)\S/gu, (letter) => letter.toUpperCase()),
];
const breaks = [' ', '\n', '\r\n', '  ', '\u00a0', ' \n\n'] as const;

const passages = library.entries.map(({ passage }) => passage).filter(({ text }) => text.split(' ').length >= 6);
const anyBreak = fc.oneof(
  { weight: 2, arbitrary: fc.constant(' ') },
  { arbitrary: fc.constantFrom(...breaks), weight: 1 },
);

/** A run of words as copied from a passage, in any case, and one of its spaces as a page or a mail may break it. */
const copied = fc
  .record({
    passage: fc.constantFrom(...passages),
    from: fc.nat(),
    length: fc.integer({ min: 6, max: 20 }),
    inCase: fc.constantFrom(...cases),
    between: anyBreak,
  })
  .map(({ passage, from, length, inCase, between }) => {
    const words = passage.text.split(' ');
    const at = from % (words.length - 5);
    const run = words.slice(at, at + length);
    const halves = [run.slice(0, run.length / 2), run.slice(run.length / 2)].map((half) => half.join(' '));
    return { words: run.join(' '), typed: inCase(halves.join(between)) };
  });

/** Whether a passage has the words, whatever their case and what stands between them. */
const has = (text: string, words: string) => plain(text).includes(plain(words));
const plain = (text: string) =>
  ` ${analyse(text)
    .tokens.map(({ word }) => word)
    .join(' ')} `;

test('six or more words copied from a passage find a passage that has them, first', () => {
  const asked = fc.sample(fc.record({ run: copied, style: fc.constantFrom(...styles) }), {
    numRuns: 1200,
    seed: 20261121,
  });
  const missed = asked.filter(({ run: { words, typed }, style }) => {
    const [first] = search(
      style.replace('{}', () => typed),
      {},
      library,
    );
    return !first || !has(first.entry.passage.text, words);
  });
  const told = missed.map(({ style, run }) => style.replace('{}', () => run.typed)).join('\n');
  expect(missed.length, told).toBeLessThanOrEqual(0.01 * asked.length);
  for (const style of styles) expect(missed.filter((each) => each.style === style).length, told).toBeLessThan(3);
});

test('so do words across the end of a sentence, in any quotation marks', () => {
  const runs = passages.flatMap(({ text }) =>
    [...text.matchAll(/\S+ \S+ \S+[.;:,”)]+ \S+ \S+ \S+/gu)].map((match) => match[0]),
  );
  const missed = runs.filter((run, i) => {
    const asked = (styles[i % styles.length] ?? '{}').replace('{}', () => run);
    const [first] = search(asked, {}, library);
    return !first || !has(first.entry.passage.text, run);
  });
  expect(runs.length).toBeGreaterThan(200);
  expect(1 - missed.length / runs.length, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
});
