import type { ForwardIndex } from './forward-index.ts';
import type { Lexicon } from './lexicon.ts';

/** Where a phrase stands: its index among those asked for, the row of the passage, and the token it begins at. */
export type Place = { readonly phrase: number; readonly row: number; readonly at: number };

/** Every place of many phrases, each a sequence of terms, in one walk through all passages, or those given; passage by passage. */
export function* findPhrases(
  phrases: readonly (readonly string[])[],
  index: ForwardIndex,
  lexicon: Lexicon,
  rows: Iterable<number> = index.starts.subarray(1).keys(),
): Generator<Place> {
  const { termOf, text, starts } = index;
  const wanted = phrases
    .map((terms, phrase) => ({ phrase, ids: terms.flatMap((term) => lexicon.termId(term) ?? []), all: terms.length }))
    .filter(({ ids, all }) => ids.length === all && all > 0);
  const byFirst = Map.groupBy(wanted, ({ ids }) => ids[0] ?? 0);
  const isFirst = new Uint8Array(index.terms.length);
  for (const id of byFirst.keys()) isFirst[id] = 1;
  for (const row of rows) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    for (let i = from; i < to; i++) {
      const id = termOf[text[i] ?? 0] ?? 0;
      if (isFirst[id] !== 1) continue;
      for (const { phrase, ids } of byFirst.get(id) ?? []) {
        if (i + ids.length > to) continue;
        if (ids.every((each, j) => termOf[text[i + j] ?? 0] === each)) yield { phrase, row, at: i - from };
      }
    }
  }
}
