import type { Library } from './library.ts';

/**
 * Rarity of the commonest of some terms: log((N − n + 0.5) / (n + 0.5) + 1), as BM25 has it. A term that the corpus has
 * not gives the most.
 */
export function idf({ lexicon, entries }: Pick<Library, 'lexicon' | 'entries'>, terms: readonly string[]): number {
  const n = Math.max(0, ...terms.map(lexicon.frequency));
  return Math.log(1 + (entries.length - n + 0.5) / (n + 0.5));
}
