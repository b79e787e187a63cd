import { type WordIndex, wordKey } from './word-index.ts';

/** The same words stand in more places only where they are a formula. */
export const mostPlaces = 50;
/** Regions laid beside a claim; the right one is nearly always the first or second. */
export const mostRegions = 8;

/** A run of words of the corpus: indexes in the word index, end exclusive. */
export type Run = { readonly from: number; readonly to: number };

/** Where the words stand exactly in this order, without regard to case and punctuation; at most `most` places. */
export function exactRuns(words: readonly string[], index: WordIndex, most: number): Run[] {
  const numbers = words.map((word) => index.numbers.get(wordKey(word)) ?? -1);
  if (numbers.length === 0 || numbers.includes(-1)) return [];
  let rarest = 0;
  for (let i = 1; i < numbers.length; i++) if (count(numbers[i], index) < count(numbers[rarest], index)) rarest = i;
  const found: Run[] = [];
  for (const place of index.places[numbers[rarest] ?? -1] ?? []) {
    const from = place - rarest;
    if (from >= 0 && numbers.every((number, i) => index.words[from + i] === number))
      found.push({ from, to: from + numbers.length });
    if (found.length >= most) break;
  }
  return found;
}

/** Words that stand in more places than this say too little about where a quotation comes from. */
const commonest = 5_000;
/** The rarest words of a claim decide; more of them change nothing but the time. */
const mostSeeds = 24;
/** How far words may have moved, in words, before they count as another place. */
const slack = 8;

/**
 * Regions that hold many of the words in about the same order, likeliest first, at most `most`: each rare word votes
 * for where the claim would begin if it stood there, weighed by its rarity.
 */
export function likelyRegions(words: readonly string[], index: WordIndex, most: number): Run[] {
  const seeds = words
    .map((word, at) => ({ at, number: index.numbers.get(wordKey(word)) ?? -1 }))
    .filter(({ number }) => number !== -1 && count(number, index) <= commonest)
    .sort((a, b) => count(a.number, index) - count(b.number, index))
    .slice(0, mostSeeds);
  const votes = new Map<number, number>();
  for (const { at, number } of seeds) {
    const weight = Math.log(1 + index.words.length / count(number, index));
    for (const place of index.places[number] ?? []) {
      const bucket = Math.floor((place - at) / slack);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const smoothed = [...votes].map(([bucket, weight]) => ({ bucket, weight: weight + (votes.get(bucket + 1) ?? 0) }));
  const margin = slack + Math.ceil(words.length / 3);
  return smoothed
    .sort((a, b) => b.weight - a.weight || a.bucket - b.bucket)
    .slice(0, most)
    .map(({ bucket }) => ({
      from: Math.max(0, bucket * slack - margin),
      to: Math.min(index.words.length, bucket * slack + words.length + slack + margin),
    }));
}

function count(number: number | undefined, index: WordIndex): number {
  return index.places[number ?? -1]?.length ?? Number.POSITIVE_INFINITY;
}
