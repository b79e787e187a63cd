import type { Analysed } from './analyser.ts';

/** A run of words that a query and a text share: its length, and the index of its first token in the text. */
export type Run = { readonly length: number; readonly at: number };

/** For a query, the longest run of words that a text shares with it, unstemmed and in order. */
export function longestRun(query: Analysed): (text: Analysed) => Run {
  const places = new Map<string, number[]>();
  for (const [j, { word }] of query.tokens.entries()) places.set(word, [j, ...(places.get(word) ?? [])]);
  return (text) => {
    let best: Run = { length: 0, at: 0 };
    // How long the run is that last ended at a place of the query, and at which token of the text it did.
    const lengths = new Int32Array(query.tokens.length);
    const ended = new Int32Array(query.tokens.length).fill(-2);
    for (let i = 0; i < text.tokens.length; i++) {
      // From the last place to the first, so that what is read at j − 1 still belongs to the token before.
      for (const j of places.get(text.tokens[i]?.word ?? '') ?? none) {
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
