import { exactRuns, likelyRegions, mostPlaces, type Region } from './locate.ts';
import { type Reading, read } from './reading.ts';
import { type Token, wordsOf } from './tokens.ts';
import { type Run, type WordIndex, wordKey } from './word-index.ts';

/**
 * Fewer unchanged words in their order than this share are another text: below it, unrelated sentences of one field
 * ("the State party should ensure that …") already come near.
 */
export const closeEnough = 0.6;
/** Places that hold this share of what the nearest one holds are weighed against it: the one that is claimed wins. */
export const nearlyAsMuch = 0.9;

/** A claim laid beside the places that may hold enough of it to be close, most words unchanged first. */
export function nearestReadings(tokens: readonly Token[], index: WordIndex): Reading[] {
  const words = wordsOf(tokens);
  const most = mostMatched(words, index);
  const regions = [...exactRuns(words, index, mostPlaces), ...likelyRegions(words, index)]
    .map((region) => ({ region, most: most(region) }))
    .filter((each) => each.most >= closeEnough * words.length)
    .sort((a, b) => b.most - a.most);
  const readings: Reading[] = [];
  let matched = 0;
  for (const each of regions) {
    if (each.most < nearlyAsMuch * matched) break;
    const reading = read(tokens, each.region, index);
    if (!reading) continue;
    readings.push(reading);
    matched = Math.max(matched, reading.matched);
  }
  return readings.sort((a, b) => b.matched - a.matched || a.cost - b.cost);
}

/** The place that holds most of the words unchanged; null where none is close. */
export function nearestReading(tokens: readonly Token[], index: WordIndex): Reading | null {
  return nearestReadings(tokens, index)[0] ?? null;
}

/** No reading of a region leaves more words unchanged: each as often as both have it; a number may be a note mark. */
function mostMatched(words: readonly string[], index: WordIndex): (region: Region) => number {
  const wanted = new Map<number, number>();
  for (const word of words) {
    const number = index.numbers.get(wordKey(word)) ?? -2;
    wanted.set(number, (wanted.get(number) ?? 0) + 1);
  }
  const digits = words.filter((word) => /^\d{1,3}$/.test(word)).length;
  return ({ from, to }) => {
    const left = new Map(wanted);
    let most = Math.min(digits, marksIn({ from, to }, index));
    for (let word = from; word < to; word++) {
      const number = index.words[word] ?? -1;
      const more = left.get(number) ?? 0;
      if (more === 0) continue;
      left.set(number, more - 1);
      most++;
    }
    return most;
  };
}

function marksIn({ from, to }: Run, { stretches, stretchOf }: WordIndex): number {
  const touched = stretches.slice(stretchOf[from] ?? 0, (stretchOf[to - 1] ?? 0) + 1);
  return touched.reduce((sum, { passage }) => sum + passage.marks.length, 0);
}
