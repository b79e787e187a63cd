import type { ForwardIndex } from './forward-index.ts';

/** Which words and terms the corpus has, and how common they are. */
export type Lexicon = {
  readonly wordId: (word: string) => number | undefined;
  readonly termId: (term: string) => number | undefined;
  /** In how many passages a term stands; 0 for one that the corpus has not. */
  readonly frequency: (term: string) => number;
};

export function lexiconOf({ words, terms, frequencies }: ForwardIndex): Lexicon {
  const wordIds = idsOf(words);
  const termIds = idsOf(terms);
  return {
    wordId: (word) => wordIds.get(word),
    termId: (term) => termIds.get(term),
    frequency: (term) => frequencies[termIds.get(term) ?? -1] ?? 0,
  };
}

/** One by one: to make a list of pairs first took several times as long. */
function idsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (let id = 0; id < words.length; id++) ids.set(words[id] ?? '', id);
  return ids;
}
