import type { ForwardIndex } from './forward-index.ts';
import type { Lexicon } from './lexicon.ts';

/** For each term of a question the indexes of its tokens in one passage, ascending. */
export type Positions = ReadonlyMap<string, readonly number[]>;

/** Finds the terms of one question in passages, given by their rows. */
export function positionsOf(
  terms: Iterable<string>,
  index: ForwardIndex,
  lexicon: Lexicon,
): (row: number) => Positions {
  // By term id: 1 and more for the terms asked for.
  const slots = new Uint16Array(index.terms.length);
  const names = [''];
  for (const term of new Set(terms)) {
    const id = lexicon.termId(term);
    if (id !== undefined) slots[id] = names.push(term) - 1;
  }
  // By slot the places in the passage at hand, so that the map is asked once for a term and not once for a token.
  const places: (number[] | null)[] = names.map(() => null);
  return (row) => {
    const found = new Map<string, readonly number[]>();
    const from = index.starts[row] ?? 0;
    const to = index.starts[row + 1] ?? from;
    const met: number[] = [];
    for (let i = from; i < to; i++) {
      const slot = slots[index.termOf[index.text[i] ?? 0] ?? 0] ?? 0;
      if (slot === 0) continue;
      const known = places[slot];
      if (known) known.push(i - from);
      else {
        const own = [i - from];
        places[slot] = own;
        met.push(slot);
        found.set(names[slot] ?? '', own);
      }
    }
    for (const slot of met) places[slot] = null;
    return found;
  };
}

/** Token indexes at which the terms stand one after the other. */
export function occurrences(positions: Positions, terms: readonly string[]): readonly number[] {
  const [first = ''] = terms;
  const starts = positions.get(first) ?? none;
  if (terms.length === 1 || starts.length === 0) return starts;
  const rest = terms.slice(1);
  return starts.filter((start) => rest.every((term, i) => positions.get(term)?.includes(start + i + 1)));
}

const none: readonly number[] = [];

/** Lists of indexes as one, each once, ascending; `length`: what all of them are below. */
export function merged(lists: Iterable<readonly number[]>, length: number): number[] {
  const isIn = new Uint8Array(length);
  for (const list of lists) for (const at of list) isIn[at] = 1;
  const all: number[] = [];
  for (let at = isIn.indexOf(1); at >= 0; at = isIn.indexOf(1, at + 1)) all.push(at);
  return all;
}

/** The indexes of all tokens of sequences of one length, given where each begins. */
export function tokensFrom(starts: readonly number[], length: number): readonly number[] {
  if (length === 1) return starts;
  return starts.flatMap((start) => Array.from({ length }, (_, i) => start + i));
}
