import { analyse } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Library } from './library.ts';

/**
 * The rows of passages that hold an exact phrase, in the stored text, white space and the style of quote marks and
 * dashes apart. The first and the last word may be parts of words.
 */
export function phraseRows(phrase: string, { forward, entries }: Library): number[] {
  const wanted = foldText(phrase).replace(/\s+/g, ' ');
  const words = analyse(phrase).tokens.map((token) => token.word);
  const last = words.length - 1;
  const fits = (word: string, i: number): boolean => {
    const own = words[i] ?? '';
    if (i === 0 && i === last) return word.includes(own);
    if (i === 0) return word.endsWith(own);
    return i === last ? word.startsWith(own) : word === own;
  };
  const sets = words.map((_, i) => Uint8Array.from(forward.words, (word) => (fits(word, i) ? 1 : 0)));
  const [first, ...rest] = sets;
  const rows: number[] = [];
  for (let row = 0; row < entries.length && first; row++) {
    const to = (forward.starts[row + 1] ?? 0) - rest.length;
    for (let i = forward.starts[row] ?? 0; i < to; i++) {
      if (first[forward.text[i] ?? 0] !== 1) continue;
      if (!rest.every((set, j) => set[forward.text[i + j + 1] ?? 0] === 1)) continue;
      if (foldText(entries[row]?.passage.text ?? '').includes(wanted)) rows.push(row);
      break;
    }
  }
  return rows;
}
