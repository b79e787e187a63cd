import type { Analysed } from './analyser.ts';

/** The longest run of words that two texts share, unstemmed and in order: its length, and where it begins in the second. */
export function longestRun(query: Analysed, text: Analysed): { readonly length: number; readonly at: number } {
  const wanted = query.tokens.map((token) => token.word);
  let best = { length: 0, at: 0 };
  let row = new Array<number>(wanted.length + 1).fill(0);
  text.tokens.forEach(({ word }, i) => {
    const next = new Array<number>(wanted.length + 1).fill(0);
    for (let j = 0; j < wanted.length; j++) {
      if (wanted[j] !== word) continue;
      const length = (row[j] ?? 0) + 1;
      next[j + 1] = length;
      if (length > best.length) best = { length, at: i - length + 1 };
    }
    row = next;
  });
  return best;
}
