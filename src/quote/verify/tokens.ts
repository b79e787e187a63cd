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
  /** An editor's `[t]he`: the case of the first letter was changed, and said so. */
  readonly recased?: true;
};

const pattern =
  /(?<recased>\[\p{L}\](?=\p{L})[\p{L}\p{N}\p{M}]+)|(?<word>[\p{L}\p{N}\p{M}]+)|(?<ellipsis>[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.)|(?<quote>["“”„«»'‘’‚‛`´]+)|(?<dash>[-‐‑‒–—―]+)|(?<point>[^\s\p{Cf}])/gu;

/** Reads a text into tokens. White space, soft hyphens and other invisible characters are none. */
export function readTokens(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const slice = text.slice(from, to);
  for (const match of slice.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const kind = kinds.find((each) => groups[each] !== undefined) ?? 'word';
    const start = from + match.index;
    const end = start + match[0].length;
    const written = groups['recased'] ? match[0].replace(/[[\]]/g, '') : match[0];
    const recased = groups['recased'] ? { recased: true as const } : {};
    tokens.push({ kind, text: written.normalize('NFKC'), start, end, ...recased });
  }
  return tokens;
}

const kinds = ['word', 'ellipsis', 'quote', 'dash', 'point'] as const;

/** The tokens of a passage in its source, with its note marks as tokens of their own. */
export function readSourceTokens(source: string, spans: readonly Span[], marks: readonly Mark[]): Token[] {
  return spans.flatMap((span) => {
    const tokens: Token[] = [];
    let from = span.start;
    for (const mark of marks.filter((each) => each.at >= span.start && each.at < span.end)) {
      tokens.push(...readTokens(source, from, mark.at));
      tokens.push({ kind: 'mark', text: String(mark.number), start: mark.at, end: mark.end });
      from = mark.end;
    }
    return [...tokens, ...readTokens(source, from, span.end)];
  });
}

/** The words alone. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => token.kind === 'word').map((token) => token.text);
}
