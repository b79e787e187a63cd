import { numbersIn, type Parts, wordsIn } from './parts.ts';

/** The rows in which a term stands, ascending, and how often it does in each. */
export type Postings = { readonly rows: Uint32Array; readonly counts: Uint16Array | Uint32Array };

/** An index as it was kept: nothing is made of its arrays but views of what is asked for. */
export type KeptIndex = {
  /** How many rows it has. */
  readonly size: number;
  /** Row by row the length of each field, in terms; and the mean length of each field. */
  readonly lengths: Uint32Array;
  readonly averages: Float64Array;
  /** Where a term stands in a field, given by its number. */
  readonly postings: (term: string, field: number) => Postings;
};

/** Puts an index of so many fields together; throws where its parts are not one. */
export function keptIndex(saved: Parts, fields: number): KeptIndex {
  const terms = wordsIn(saved, 'terms');
  const starts = numbersIn(saved, 'starts', Uint32Array);
  const rows = numbersIn(saved, 'rows', Uint32Array);
  const counts = numbersIn<Uint16Array | Uint32Array>(saved, 'counts', Uint16Array, Uint32Array);
  const lengths = numbersIn(saved, 'lengths', Uint32Array);
  const averages = numbersIn(saved, 'averages', Float64Array);
  const size = lengths.length / fields;
  const fits =
    starts.length === terms.length * fields + 1 &&
    starts.at(-1) === rows.length &&
    rows.length === counts.length &&
    averages.length === (size > 0 ? fields : 0) &&
    Number.isInteger(size);
  if (!fits) throw new TypeError('The parts of the index do not fit together.');
  return {
    size,
    lengths,
    averages,
    postings(term, field) {
      const at = placeOf(term, terms) * fields + field;
      const [from, to] = at < 0 ? [0, 0] : [starts[at], starts[at + 1]];
      return { rows: rows.subarray(from, to), counts: counts.subarray(from, to) };
    },
  };
}

/** The place of a word among sorted ones; −∞ for one that is not there. */
function placeOf(word: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === word ? low : Number.NEGATIVE_INFINITY;
}
