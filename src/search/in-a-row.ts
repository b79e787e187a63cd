import { wordOf } from './forward-index.ts';
import { idf } from './idf.ts';
import type { Library } from './library.ts';
import type { RunIn } from './longest-run.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';
import { sum } from './sum.ts';

/** Two words stand side by side by chance, or because they are a term. */
const fewest = 3;

/**
 * For the words of a question, folded, small words among them: the rarity of the telling words in the longest run of them
 * that a passage has, of three at least. What somebody remembers of a sentence is a few of its words as they stood.
 */
export function inARow(words: readonly string[], runIn: RunIn, library: Library): (row: number) => number {
  if (words.length < fewest) return () => 0;
  return (row) => {
    const { length, at } = runIn(row);
    if (length < fewest) return 0;
    const run = Array.from({ length }, (_, i) => wordOf(library.forward, row, at + i));
    return sum(run, (word) => (stopwords.has(word) ? 0 : idf(library, [stem(word)])));
  };
}
