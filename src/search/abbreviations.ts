import { stopwords } from './stopwords.ts';

/** An abbreviation and what it stands for. */
export type Abbreviation = { readonly short: string; readonly long: string };

const parenthesis = /\(\s*(?:the\s+)?["“]?(\p{Lu}[\p{Lu}\p{Ll}.&-]{1,9})["”]?\s*\)/gu;

/**
 * Learns abbreviations from "Long Form (LF)": the words before the parenthesis, from the last ones backwards, whose
 * initials (small words may be skipped) spell it.
 */
export function learnAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(parenthesis)) {
    const short = match[1] ?? '';
    const letters = [...short.toLowerCase()].filter((c) => /\p{L}/u.test(c));
    if (letters.length < 2 || (short.match(/\p{Lu}/gu)?.length ?? 0) < 2) continue;
    const long = longForm(text.slice(Math.max(0, match.index - 120), match.index), letters);
    if (long) found.push({ short, long });
  }
  return found;
}

function longForm(before: string, letters: readonly string[]): string | null {
  const words = [...before.matchAll(/[\p{L}\p{N}’']+/gu)];
  let at = words.length;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    do at--;
    while (
      at >= 0 &&
      stopwords.has(words[at]?.[0].toLowerCase() ?? '') &&
      words[at]?.[0][0]?.toLowerCase() !== letters[letter]
    );
    if (at < 0 || words[at]?.[0][0]?.toLowerCase() !== letters[letter]) return null;
  }
  const first = words[at];
  return first ? before.slice(first.index).trim() : null;
}
