import type { Claimed } from './check.ts';
import { placesOf, type Run, type WordIndex, wordKey } from './word-index.ts';

/** The same words stand in more places only where they are a formula. */
export const mostPlaces = 50;
/** Regions laid beside a claim; the right one is nearly always the first or second. */
export const mostRegions = 8;

/** A run that may hold a claim, and the word with which it would begin. */
export type Region = Run & { readonly expected: number };

/** Words that stand in more places than this are no quotation; further places are not looked for. */
const mostRuns = 20_000;

/** Where the words stand exactly in this order, without regard to case and punctuation, in reading order. */
export function exactRuns(words: readonly string[], index: WordIndex, most = mostRuns): Region[] {
  const numbers = Int32Array.from(words, (word) => index.numbers.get(wordKey(word)) ?? -1);
  if (numbers.length === 0 || numbers.includes(-1)) return [];
  let rarest = 0;
  for (let i = 1; i < numbers.length; i++) if (count(numbers[i], index) < count(numbers[rarest], index)) rarest = i;
  const places = placesOf(numbers[rarest], index);
  const found: Region[] = [];
  for (const shown of index.shown) {
    for (let at = firstFrom(places, shown.from); at < places.length && found.length < most; at++) {
      const place = places[at] ?? 0;
      if (place >= shown.to) break;
      const from = place - rarest;
      let same = 0;
      while (same < numbers.length && index.words[from + same] === numbers[same]) same++;
      if (same === numbers.length) found.push({ from, to: from + numbers.length, expected: from });
    }
  }
  return found;
}

/** Index of the first place at or after a word. */
function firstFrom(places: Int32Array, word: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most `mostPlaces` of the runs: where the words are claimed to stand first. */
export function someOf(runs: readonly Region[], claimed: Claimed, index: WordIndex): readonly Region[] {
  if (runs.length <= mostPlaces || claimed === null) return runs.slice(0, mostPlaces);
  const isClaimed = ({ from }: Run) => {
    const stretch = index.stretches[index.stretchOf[from] ?? -1];
    return stretch !== undefined && claimed(stretch.document, stretch.passage);
  };
  return runs.toSorted((a, b) => Number(isClaimed(b)) - Number(isClaimed(a))).slice(0, mostPlaces);
}

/** Words that stand in more places than this say too little about where a quotation comes from. */
const commonest = 5_000;
/** The rarest words of a claim decide; more of them change nothing but the time. */
const mostSeeds = 24;
/** How far words may have moved, in words, before they count as another place. */
const slack = 8;
/** Words taken along on both sides of where a claim is expected. */
const mostMargin = 150;

/**
 * Regions that hold many of the words in about the same order, likeliest first, at most `mostRegions` votes: each rare
 * word votes for where the claim would begin if it stood there, weighed by its rarity. A region ends at a gap.
 */
export function likelyRegions(words: readonly string[], index: WordIndex): Region[] {
  const seeds = words
    .map((word, at) => ({ at, number: index.numbers.get(wordKey(word)) ?? -1 }))
    .filter(({ number }) => number !== -1)
    .sort((a, b) => count(a.number, index) - count(b.number, index))
    .filter(({ number }, i) => i < fewestSeeds || count(number, index) <= commonest)
    .slice(0, mostSeeds);
  const votes = new Map<number, number>();
  for (const { at, number } of seeds) {
    const weight = Math.log(1 + index.words.length / count(number, index));
    for (const place of placesOf(number, index).subarray(0, mostVotes)) {
      if (isHidden(place, index)) continue;
      const bucket = Math.floor((place - at) / slack);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const margin = slack + Math.min(mostMargin, Math.ceil(words.length / 3));
  return heaviest(votes).flatMap((bucket) => {
    const expected = Math.max(0, bucket * slack);
    const to = Math.min(index.words.length, expected + words.length + slack + margin);
    return withoutGaps({ from: Math.max(0, expected - margin), to, expected }, index);
  });
}

/** A claim of common words alone is looked for by its rarest all the same. */
const fewestSeeds = 2;
/** Even a common word votes no more often than this. */
const mostVotes = 20_000;

/** The buckets with the most votes, their right neighbours' counted in, heaviest first; of neighbours the heavier. */
function heaviest(votes: ReadonlyMap<number, number>): number[] {
  const weigh = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  const top: { bucket: number; weight: number }[] = [];
  for (const bucket of votes.keys()) {
    const weight = weigh(bucket);
    const least = top.length < mostRegions ? 0 : (top.at(-1)?.weight ?? 0);
    if (weight <= least || weight < weigh(bucket - 1) || weight <= weigh(bucket + 1)) continue;
    const at = top.findIndex((each) => each.weight < weight);
    top.splice(at === -1 ? top.length : at, 0, { bucket, weight });
    top.length = Math.min(top.length, mostRegions);
  }
  return top.map(({ bucket }) => bucket);
}

/** The parts of a region between its gaps and hidden words. */
function withoutGaps({ from, to, expected }: Region, index: WordIndex): Region[] {
  const parts: Region[] = [];
  let start = from;
  for (let word = from; word <= to; word++) {
    if (word < to && index.words[word] !== -1 && !isHidden(word, index)) continue;
    if (word > start) parts.push({ from: start, to: word, expected: Math.max(start, expected) });
    start = word + 1;
  }
  return parts;
}

function isHidden(word: number, { shown }: WordIndex): boolean {
  return !shown.some(({ from, to }) => from <= word && word < to);
}

function count(number: number | undefined, index: WordIndex): number {
  return placesOf(number, index).length || Number.POSITIVE_INFINITY;
}
