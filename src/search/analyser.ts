import { foldWord } from './fold.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';

/** One word of a text. Parts of a compound (`three-hour`, `A/HRC/14/10`) are tokens of their own. */
export type Token = {
  /** Folded, not stemmed. */
  readonly word: string;
  /** What the index holds: the stem. */
  readonly term: string;
  /** Span in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly stop: boolean;
};

/** A compound as a whole, beside its parts: its term, and the index of its first part among the tokens. */
export type Compound = { readonly term: string; readonly first: number; readonly parts: number };

export type Analysed = { readonly tokens: readonly Token[]; readonly compounds: readonly Compound[] };

const compoundPattern = /[\p{L}\p{N}\p{M}’'ʼ\u00ad]+(?:[-‐‑/.][\p{L}\p{N}\p{M}’'ʼ\u00ad]+)*/gu;
/** An ordinal that the next word is glued to is a word of its own: 14thsession. */
const partPattern = /\d+(?:st|nd|rd|th)(?=\p{L}{3})|[^-‐‑/.]+/giu;

/** Splits a text into tokens and compounds, the same way for passages and queries. */
export function analyse(text: string): Analysed {
  const tokens: Token[] = [];
  const compounds: Compound[] = [];
  for (const match of text.matchAll(compoundPattern)) {
    const first = tokens.length;
    for (const part of match[0].matchAll(partPattern)) {
      const word = foldWord(part[0]);
      if (word === '') continue;
      const start = match.index + part.index;
      tokens.push({ word, term: stem(word), start, end: start + part[0].length, stop: stopwords.has(word) });
    }
    const parts = tokens.length - first;
    if (parts > 1)
      compounds.push({
        term: tokens
          .slice(first)
          .map((token) => token.word)
          .join('/'),
        first,
        parts,
      });
  }
  return { tokens, compounds };
}

/** The terms to index: stems of all words that are not stop words, and compounds whole. */
export function indexTerms({ tokens, compounds }: Analysed): string[] {
  return [...tokens.filter((token) => !token.stop).map((token) => token.term), ...compounds.map((each) => each.term)];
}
