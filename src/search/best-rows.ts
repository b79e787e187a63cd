import { highest } from './highest.ts';
import type { KeptIndex, Postings } from './postings.ts';

/** BM25 as MiniSearch has it, with d = 0: the BM25+ floor, added once a term, hurts long questions. */
const k = 1.2;
const b = 0.75;

/**
 * Finds the rows that score highest by MiniSearch's BM25, summed over terms and fields; ties by row. MiniSearch's own
 * search also multiplies by how many terms it found, which loses passages that have the rarest of them, and makes five
 * objects for each place of each term: on 100,000 passages these took most of the time of a long question, and of its
 * memory. `boosts`: what each field weighs.
 */
export function bestRows(
  { size, lengths, averages, postings }: KeptIndex,
  boosts: readonly number[],
): (terms: readonly string[], limit: number) => number[] {
  // By row; used again by every search.
  const scores = new Float64Array(size);
  const add = ({ rows, counts }: Postings, field: number): void => {
    const rarity = Math.log(1 + (size - rows.length + 0.5) / (rows.length + 0.5));
    const most = (boosts[field] ?? 0) * rarity * (k + 1);
    const perLength = (k * b) / (averages[field] ?? 1);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const count = counts[i] ?? 0;
      const length = lengths[row * boosts.length + field] ?? 0;
      scores[row] = (scores[row] ?? 0) + (most * count) / (count + k * (1 - b) + perLength * length);
    }
  };
  return (terms, limit) => {
    scores.fill(0);
    for (const term of terms) {
      for (const field of boosts.keys()) add(postings(term, field), field);
    }
    return highest(scores, limit);
  };
}
