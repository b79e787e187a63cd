import { analyse } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Library } from './library.ts';
import { rowsWithWords } from './rows-with.ts';

/** More passages with the same phrases than this are not told apart: the first ones are enough. */
const mostRows = 1_000;

/**
 * The rows of passages that hold all of some exact phrases, in the stored text, white space and the style of quote marks
 * and dashes apart. The first and the last word of a phrase may be parts of words.
 */
export function phraseRows(phrases: readonly string[], library: Library): number[] {
  const wanted = phrases.map((phrase) => wantedPhrase(phrase, library));
  if (wanted.length === 0 || wanted.some(({ words }) => words.length === 0)) return [];
  const whole = wanted.flatMap(({ words }) => words.slice(1, -1));
  const rows: number[] = [];
  for (const row of rowsWithWords(whole, library)) {
    if (!wanted.every(({ mayBeIn }) => mayBeIn(row))) continue;
    const text = foldText(library.entries[row]?.passage.text ?? '');
    if (wanted.every(({ folded }) => text.includes(folded))) rows.push(row);
    if (rows.length === mostRows) break;
  }
  return rows;
}

type Wanted = {
  readonly words: readonly string[];
  /** Whether a passage has the words in a row; what stands between them is seen in its text alone. */
  readonly mayBeIn: (row: number) => boolean;
  /** As it stands in a folded text. */
  readonly folded: string;
};

function wantedPhrase(phrase: string, { forward, lexicon }: Library): Wanted {
  const folded = foldText(phrase).replace(/\s+/g, ' ');
  const words = analyse(phrase).tokens.map((token) => token.word);
  const last = words.length - 1;
  const ends = (i: number) => (i === 0 && i === last ? 'includes' : i === 0 ? 'endsWith' : 'startsWith');
  const partly = (i: number) => {
    const own = words[i] ?? '';
    // Folded to another word ("art" to "article", "State’s" to "state"): what it is a part of cannot be told by it.
    const isOpen = own.length === 1 || !folded.includes(own);
    return remembered(forward.words.length, (id) => isOpen || (forward.words[id] ?? '')[ends(i)](own));
  };
  const first = partly(0);
  const final = last === 0 ? first : partly(last);
  const inner = words.slice(1, -1).map((word) => lexicon.wordId(word));
  const mayBeIn = (row: number): boolean => {
    const to = (forward.starts[row + 1] ?? 0) - last;
    for (let i = forward.starts[row] ?? 0; i < to; i++) {
      if (!isAt(inner, i + 1, forward.text)) continue;
      if (first(forward.text[i] ?? 0) && final(forward.text[i + last] ?? 0)) return true;
    }
    return false;
  };
  return { words, mayBeIn, folded };
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
