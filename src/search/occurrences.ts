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
  const names: string[] = [];
  for (const term of new Set(terms)) {
    const id = lexicon.termId(term);
    if (id !== undefined) slots[id] = names.push(term);
  }
  return (row) => {
    const found = new Map<string, number[]>();
    const from = index.starts[row] ?? 0;
    const to = index.starts[row + 1] ?? from;
    for (let i = from; i < to; i++) {
      const slot = slots[index.termOf[index.text[i] ?? 0] ?? 0] ?? 0;
      if (slot === 0) continue;
      const term = names[slot - 1] ?? '';
      const known = found.get(term);
      if (known) known.push(i - from);
      else found.set(term, [i - from]);
    }
    return found;
  };
}

/** Token indexes at which the terms stand one after the other. */
export function occurrences(positions: Positions, terms: readonly string[]): readonly number[] {
  const [first = '', ...rest] = terms;
  const starts = positions.get(first) ?? [];
  if (rest.length === 0) return starts;
  return starts.filter((start) => rest.every((term, i) => positions.get(term)?.includes(start + i + 1)));
}

/** The indexes of all tokens of sequences of one length, given where each begins. */
export function tokensFrom(starts: readonly number[], length: number): number[] {
  return starts.flatMap((start) => Array.from({ length }, (_, i) => start + i));
}
