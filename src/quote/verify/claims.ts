/** A quotation somebody made: its words, and what stands right behind it, where its reference may be. */
export type Claim = {
  readonly text: string;
  /** Span in the text given, without the quotation marks; UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
};

/** Opening marks and what closes them; a straight mark closes itself. */
const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' };
/** Fewer words are a term in quotation marks rather than a quotation. */
const fewestWords = 2;
const reach = 160;

/** The quotations in a text, outermost marks alone; the whole text where it has none. */
export function findClaims(text: string): Claim[] {
  const quoted = [...quotedParts(text)].filter((each) => words(each.text) >= fewestWords);
  if (quoted.length > 0) return quoted;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return words(text) === 0 ? [] : [{ text: text.slice(start, end), start, end, after: '' }];
}

/** Parts between quotation marks, in order; marks within them belong to them. */
export function* quotedParts(text: string): Generator<Claim> {
  for (let at = 0; at < text.length; at++) {
    const closing = pairs[text.charAt(at)];
    if (closing === undefined) continue;
    const end = closes(text, at, closing);
    if (end === -1) continue;
    yield { text: text.slice(at + 1, end), start: at + 1, end, after: text.slice(end + 1, end + 1 + reach) };
    at = end;
  }
}

/** Where the mark at `at` is closed; marks of the same kind may stand within. A paragraph's end closes nothing. */
function closes(text: string, at: number, closing: string): number {
  const opening = text.charAt(at);
  let depth = 0;
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charAt(i);
    if (closing.includes(unit)) {
      if (depth === 0) return i;
      depth--;
    } else if (unit === opening) depth++;
  }
  return -1;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
