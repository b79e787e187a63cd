import type { Mark } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';

/** The smallest things that a quotation and its source are compared by. */
export type Token = {
  readonly kind: 'word' | 'quote' | 'dash' | 'point' | 'ellipsis' | 'mark';
  /** As written, compatibility forms resolved. */
  readonly text: string;
  /** Span in the text read, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * `recased` is an editor's `[t]he`: the case of the first letter was changed, and said so. `noted` is a number that
   * can only be a note mark: in brackets, raised, or glued to the word before.
   */
  readonly set?: 'recased' | 'noted';
};

const pattern =
  /(?<recased>\[\p{L}\](?=\p{L})[\p{L}\p{N}\p{M}]+)|(?<noted>\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)|(?<word>(?:(?![⁰¹²³⁴-⁹])[\p{L}\p{N}\p{M}])(?:(?![⁰¹²³⁴-⁹])[\p{L}\p{N}\p{M}]|\p{Cf}+(?=[\p{L}\p{M}]))*)|(?<ellipsis>[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.)|(?<quote>["“”„«»'‘’‚‛`´]+)|(?<dash>[-‐‑‒–—―]+)|(?<point>[^\s\p{Cf}*_])/gu;

/** Reads a text into tokens. White space, soft hyphens, other invisible characters and marks of emphasis (`*`, `_`) are none. */
export function readTokens(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const slice = text.slice(from, to);
  for (const match of slice.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const kind = kinds.find((each) => groups[each] !== undefined) ?? 'word';
    const set = sets.find((each) => groups[each] !== undefined);
    const start = from + match.index;
    const written = set ? match[0].replace(/[[\]]/g, '') : match[0];
    const visible = kind === 'word' && !ascii.test(written) ? written.replace(/\p{Cf}/gu, '') : written;
    tokens.push({
      kind,
      text: visible.normalize('NFKC'),
      start,
      end: start + match[0].length,
      ...(set ? { set } : {}),
    });
  }
  return tokens;
}

const ascii = /^[ -~]*$/;
const kinds = ['word', 'ellipsis', 'quote', 'dash', 'point'] as const;
const sets = ['recased', 'noted'] as const;

/** The tokens of a passage in its source, with its note marks as tokens of their own. */
export function readSourceTokens(source: string, spans: readonly Span[], marks: readonly Mark[]): Token[] {
  return spans.flatMap((span) => {
    const tokens: Token[] = [];
    let from = span.start;
    for (const mark of marks) {
      if (mark.at < span.start || mark.at >= span.end) continue;
      tokens.push(...readTokens(source, from, mark.at));
      tokens.push({ kind: 'mark', text: String(mark.number), start: mark.at, end: mark.end });
      from = mark.end;
    }
    return [...tokens, ...readTokens(source, from, span.end)];
  });
}

/** Cuts a number off the end of each word that `isWord` does not know as it stands: "treatment5" took its note along. */
export function withMarksCutOff(tokens: readonly Token[], isWord: (text: string) => boolean): Token[] {
  return tokens.flatMap((token): Token[] => {
    const parts = token.kind === 'word' && !isWord(token.text) ? /^(\p{L}{2,})(\d{1,3})$/u.exec(token.text) : null;
    const [, word, number] = parts ?? [];
    if (word === undefined || number === undefined || !isWord(word)) return [token];
    const border = token.end - number.length;
    return [
      { ...token, text: word, end: border },
      { ...token, text: number, start: border, set: 'noted' },
    ];
  });
}

/** The words alone. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => token.kind === 'word').map((token) => token.text);
}
