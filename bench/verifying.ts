import type { Document } from '#src/corpus/document.ts';
import type { Verdict } from '#src/quote/verify/check.ts';
import { verify } from '#src/quote/verify/verify.ts';
import { buildWordIndex } from '#src/quote/verify/word-index.ts';
import type { Report } from './bench.ts';
import { figures, figuresTable, spent } from './measure.ts';
import { generatedCorpus } from './support/generated-corpus.ts';
import { randomFrom } from './support/random.ts';

const sizes = [10_000, 100_000];
const claims = 100;
const claimLength = 60;

/** Quotations of 60 words held against generated corpora; processor time of this process. */
export async function verifying(): Promise<Report> {
  return { section: figuresTable(sizes.flatMap(measured)) };
}

function measured(size: number) {
  const documents = generatedCorpus(size);
  const start = process.cpuUsage();
  const index = buildWordIndex(documents);
  const building = spent(start);
  const rows = kinds.map(([kind, verdicts, change]) => {
    const random = randomFrom(size);
    const durations = Array.from({ length: claims }, () => {
      const claim = change(aRun(documents, random), random);
      const before = process.cpuUsage();
      const { verdict } = verify(claim, null, index);
      const duration = spent(before);
      if (!verdicts.includes(verdict)) throw new Error(`${kind}: ${verdict}, not ${verdicts.join(' or ')}: ${claim}`);
      return duration;
    });
    return { what: `verify, ${size} passages: ${kind}`, figures: figures(durations), must: 'p99 < 100' };
  });
  return [{ what: `verify, ${size} passages: index`, figures: figures([building]), must: '' }, ...rows];
}

type Change = (words: readonly string[], random: () => number) => string;

/** What is done to sixty words of the corpus, and what must come of it. */
const kinds: readonly (readonly [string, readonly Verdict[], Change])[] = [
  ['word for word', ['cut'], (words) => words.join(' ')],
  ['one word changed', ['differs'], (words) => words.with(30, 'xyzzy').join(' ')],
  ['every fifth word changed', ['differs'], (words) => words.map((word, i) => (i % 5 ? word : 'xyzzy')).join(' ')],
  ['an omission marked', ['elided'], (words) => [...words.slice(0, 20), '[…]', ...words.slice(40)].join(' ')],
  ['not held, words of the corpus', ['not-held'], shuffled],
  [
    'not held, common words alone',
    ['not-held', 'differs'],
    (words, random) =>
      shuffled(
        words.map((word, i) => (word.length > 4 ? (words[i % 7] ?? '') : word)),
        random,
      ),
  ],
];

function shuffled(words: readonly string[], random: () => number): string {
  return words
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}

/** Sixty words that follow each other, from one passage or two. */
function aRun(documents: readonly Document[], random: () => number): string[] {
  const document = documents[Math.floor(random() * documents.length)];
  const at = Math.floor(random() * ((document?.passages.length ?? 1) - 2));
  const texts = document?.passages.slice(at, at + 3).map(({ text }) => text) ?? [];
  return texts
    .join(' ')
    .split(' ')
    .slice(10, 10 + claimLength);
}
