import type { Library } from './library.ts';
import type { Run, RunIn } from './longest-run.ts';
import { rowsWithWords } from './rows-with.ts';

/** More passages with the same words than this are not told apart. */
const mostRows = 200;

/**
 * The passages, by row, that have `least` words of a question in a row, with the longest such run. The engine knows
 * neither small words nor order, and a quotation of common words would be lost among its candidates.
 */
export function quotations(
  words: readonly string[],
  least: number,
  runIn: RunIn,
  library: Library,
): ReadonlyMap<number, Run> {
  const found = new Map<number, Run>();
  if (words.length < least) return found;
  for (const row of rowsWithWords(inEveryRun(words, Math.ceil(least)), library)) {
    const run = runIn(row);
    if (run.length >= least) found.set(row, run);
    if (found.size === mostRows) break;
  }
  return found;
}

/** The words that no run of so many can leave out: those in the middle. */
function inEveryRun(words: readonly string[], length: number): readonly string[] {
  return words.slice(words.length - length, length);
}
