import type { Library } from './library.ts';
import { longestRun } from './longest-run.ts';
import { rowsWith } from './rows-with.ts';

/** More passages with the same words than this are not told apart. */
const mostRows = 200;

/**
 * The rows of passages that have `least` words of a question in a row. The engine knows neither small words nor order,
 * and a quotation of common words would be lost among its candidates.
 */
export function quotingRows(words: readonly string[], least: number, library: Library): number[] {
  if (words.length < least) return [];
  const { forward, lexicon } = library;
  const asked = new Uint8Array(forward.words.length);
  for (const word of words) {
    const id = lexicon.wordId(word);
    if (id !== undefined) asked[id] = 1;
  }
  const runIn = longestRun(words, forward, lexicon);
  const rows: number[] = [];
  for (const row of rowsWith(inEveryRun(words, Math.ceil(least)), library)) {
    const to = forward.starts[row + 1] ?? 0;
    let together = 0;
    for (let i = forward.starts[row] ?? 0; i < to && together < least; i++) {
      together = asked[forward.text[i] ?? 0] === 1 ? together + 1 : 0;
    }
    if (together >= least && runIn(row).length >= least) rows.push(row);
    if (rows.length === mostRows) break;
  }
  return rows;
}

/** The words that no run of so many can leave out: those in the middle. */
function inEveryRun(words: readonly string[], length: number): readonly string[] {
  return words.slice(words.length - length, length);
}
