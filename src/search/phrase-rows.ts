import { analyse } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Library } from './library.ts';

/** More passages with one phrase than this are not told apart: the first ones are enough. */
const mostRows = 1_000;

/**
 * The rows of passages that hold an exact phrase, in the stored text, white space and the style of quote marks and
 * dashes apart. The first and the last word may be parts of words.
 */
export function phraseRows(phrase: string, { forward, entries, lexicon }: Library): number[] {
  const wanted = foldText(phrase).replace(/\s+/g, ' ');
  const words = analyse(phrase).tokens.map((token) => token.word);
  const last = words.length - 1;
  if (last < 0) return [];
  const ends = (i: number) => (i === 0 && i === last ? 'includes' : i === 0 ? 'endsWith' : 'startsWith');
  const partly = (i: number) => {
    const own = words[i] ?? '';
    // Folded to another word ("art" to "article", "State’s" to "state"): what it is a part of cannot be told by it.
    const isOpen = own.length === 1 || !wanted.includes(own);
    return Uint8Array.from(forward.words, (word) => (isOpen || word[ends(i)](own) ? 1 : 0));
  };
  const first = partly(0);
  const final = last === 0 ? first : partly(last);
  const inner = words.slice(1, -1).map((word) => lexicon.wordId(word));
  if (inner.includes(undefined)) return [];
  const rows: number[] = [];
  for (let row = 0; row < entries.length && rows.length < mostRows; row++) {
    const to = (forward.starts[row + 1] ?? 0) - last;
    for (let i = forward.starts[row] ?? 0; i < to; i++) {
      if (first[forward.text[i] ?? 0] !== 1 || final[forward.text[i + last] ?? 0] !== 1) continue;
      if (!inner.every((id, j) => forward.text[i + j + 1] === id)) continue;
      if (foldText(entries[row]?.passage.text ?? '').includes(wanted)) rows.push(row);
      break;
    }
  }
  return rows;
}
