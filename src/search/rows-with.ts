import type { Library } from './library.ts';
import { stopwords } from './stopwords.ts';

/**
 * The rows, ascending, among which are all passages that have all of these words in their text, folded. All rows where
 * nothing but small words is given, which the engine does not know.
 */
export function rowsWithWords(words: readonly string[], library: Library): Uint32Array {
  const { forward, lexicon } = library;
  const ids = words.map(lexicon.wordId);
  if (ids.includes(undefined)) return new Uint32Array();
  const telling = ids.filter((_, i) => !stopwords.has(words[i] ?? ''));
  return rowsWithTerms(
    telling.map((id = 0) => forward.terms[forward.termOf[id] ?? 0] ?? ''),
    library,
  );
}

/** The same for terms of words other than small ones: the rows of the rarest. */
export function rowsWithTerms(terms: readonly string[], { engine, entries }: Library): Uint32Array {
  const [fewest] = terms.map((term) => engine.rowsWith(term)).sort((a, b) => a.length - b.length);
  return fewest ?? new Uint32Array(entries.length).map((_, row) => row);
}
