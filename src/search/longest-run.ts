import type { ForwardIndex } from './forward-index.ts';
import type { Lexicon } from './lexicon.ts';

/** A run of words that a question and a passage share: its length, and the index of its first token in the passage. */
export type Run = { readonly length: number; readonly at: number };

/** For the words of a question, the longest run of them that a passage has, unstemmed and in order. */
export function longestRun(words: readonly string[], index: ForwardIndex, lexicon: Lexicon): (row: number) => Run {
  const places = new Map<number, number[]>();
  for (const [j, word] of words.entries()) {
    const id = lexicon.wordId(word);
    if (id !== undefined) places.set(id, [j, ...(places.get(id) ?? [])]);
  }
  return (row) => {
    const from = index.starts[row] ?? 0;
    const to = index.starts[row + 1] ?? from;
    let best: Run = { length: 0, at: 0 };
    // How long the run is that last ended at a place of the question, and at which token of the passage it did.
    const lengths = new Int32Array(words.length);
    const ended = new Int32Array(words.length).fill(-2);
    for (let i = 0; i < to - from; i++) {
      // From the last place to the first, so that what is read at j − 1 still belongs to the token before.
      for (const j of places.get(index.text[from + i] ?? 0) ?? none) {
        const length = (ended[j - 1] === i - 1 ? (lengths[j - 1] ?? 0) : 0) + 1;
        lengths[j] = length;
        ended[j] = i;
        if (length > best.length) best = { length, at: i - length + 1 };
      }
    }
    return best;
  };
}

const none: readonly number[] = [];
