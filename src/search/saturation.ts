/** BM25's saturation and length normalisation, at the values Lucene ships. */
const k1 = 1.2;
const b = 0.75;
/** A passage shorter than this share of the mean gains nothing more: a list item of five words is not the best answer. */
const shortest = 0.5;

/** What a count of words is worth in a passage: more for more of them, but less and less; less in a long one. */
export type Saturation = (count: number) => number;

/** `length` and `mean` in tokens. */
export function saturation(length: number, mean: number): Saturation {
  const norm = k1 * (1 - b + b * Math.max(shortest, length / mean));
  return (count) => (count * (k1 + 1)) / (count + norm);
}
