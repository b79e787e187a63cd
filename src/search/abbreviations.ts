import { stopwords } from './stopwords.ts';

/** An abbreviation and what it stands for. */
export type Abbreviation = { readonly short: string; readonly long: string };

/** Each pair of forms once, capitals apart. */
export function uniqueAbbreviations(all: readonly Abbreviation[]): Abbreviation[] {
  const key = (each: Abbreviation) => `${each.short}\n${each.long}`.toLowerCase();
  return [...new Map(all.map((each) => [key(each), each])).values()];
}

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
  for (let left = letters.length; left > 0; ) {
    at--;
    const word = words[at]?.[0].toLowerCase() ?? '';
    const spelt = letters.slice(0, left).join('');
    if (word === '') return null;
    if (word.startsWith(spelt.slice(-1))) left--;
    else if (word.length > 1 && spelt.endsWith(word)) left -= word.length;
    else if (!stopwords.has(word)) return null;
  }
  return before.slice(words[at]?.index).trim();
}
