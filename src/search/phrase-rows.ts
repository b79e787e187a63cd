import { analyse } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Library } from './library.ts';
import { rowsWithWords } from './rows-with.ts';

/** More passages with one phrase than this are not told apart: the first ones are enough. */
const mostRows = 1_000;

/**
 * The rows of passages that hold an exact phrase, in the stored text, white space and the style of quote marks and
 * dashes apart. The first and the last word may be parts of words.
 */
export function phraseRows(phrase: string, library: Library): number[] {
  const { forward, entries, lexicon } = library;
  const wanted = foldText(phrase).replace(/\s+/g, ' ');
  const words = analyse(phrase).tokens.map((token) => token.word);
  const last = words.length - 1;
  if (last < 0) return [];
  const ends = (i: number) => (i === 0 && i === last ? 'includes' : i === 0 ? 'endsWith' : 'startsWith');
  const partly = (i: number) => {
    const own = words[i] ?? '';
    // Folded to another word ("art" to "article", "State’s" to "state"): what it is a part of cannot be told by it.
    const isOpen = own.length === 1 || !wanted.includes(own);
    return remembered(forward.words.length, (id) => isOpen || (forward.words[id] ?? '')[ends(i)](own));
  };
  const first = partly(0);
  const final = last === 0 ? first : partly(last);
  const inner = words.slice(1, -1);
  const ids = inner.map((word) => lexicon.wordId(word));
  const rows: number[] = [];
  for (const row of rowsWithWords(inner, library)) {
    const to = (forward.starts[row + 1] ?? 0) - last;
    for (let i = forward.starts[row] ?? 0; i < to; i++) {
      if (!isAt(ids, i + 1, forward.text)) continue;
      if (!first(forward.text[i] ?? 0) || !final(forward.text[i + last] ?? 0)) continue;
      if (foldText(entries[row]?.passage.text ?? '').includes(wanted)) rows.push(row);
      break;
    }
    if (rows.length === mostRows) break;
  }
  return rows;
}

function isAt(ids: readonly (number | undefined)[], from: number, text: Uint32Array): boolean {
  for (let j = 0; j < ids.length; j++) if (text[from + j] !== ids[j]) return false;
  return true;
}

/** Whether something holds of a number below `size`, worked out once for each that is asked about. */
function remembered(size: number, holds: (id: number) => boolean): (id: number) => boolean {
  const known = new Int8Array(size);
  return (id) => {
    known[id] ||= holds(id) ? 1 : -1;
    return known[id] === 1;
  };
}
