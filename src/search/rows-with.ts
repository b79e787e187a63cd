import type { Library } from './library.ts';
import { stopwords } from './stopwords.ts';

/**
 * The rows, ascending, among which are all passages that have all of these words in their text, folded: those of the
 * rarest of them. All rows where nothing but small words is given, which the engine does not know.
 */
export function rowsWith(words: readonly string[], { forward, lexicon, engine, entries }: Library): Uint32Array {
  let fewest: Uint32Array | null = null;
  for (const word of words) {
    const id = lexicon.wordId(word);
    if (id === undefined) return new Uint32Array();
    if (stopwords.has(word)) continue;
    const rows = engine.rowsWith(forward.terms[forward.termOf[id] ?? 0] ?? '');
    if (fewest === null || rows.length < fewest.length) fewest = rows;
  }
  return fewest ?? new Uint32Array(entries.length).map((_, row) => row);
}
