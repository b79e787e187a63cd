import type { ForwardIndex } from './forward-index.ts';

/** Which words and terms the corpus has, and how common they are. */
export type Lexicon = {
  readonly wordId: (word: string) => number | undefined;
  readonly termId: (term: string) => number | undefined;
  /** In how many passages a term stands; 0 for one that the corpus has not. */
  readonly frequency: (term: string) => number;
};

export function lexiconOf({ words, terms, frequencies }: ForwardIndex): Lexicon {
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const termIds = new Map(terms.map((term, id) => [term, id]));
  return {
    wordId: (word) => wordIds.get(word),
    termId: (term) => termIds.get(term),
    frequency: (term) => frequencies[termIds.get(term) ?? -1] ?? 0,
  };
}
