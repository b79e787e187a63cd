import { closingMark } from './quotation-marks.ts';

/** A quotation somebody made: its words, and what stands right behind it, where its reference may be. */
export type Claim = {
  readonly text: string;
  /** Span in the text given, without the quotation marks; UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
};

/** Fewer words are a term in quotation marks rather than a quotation; they are checked where there is nothing else. */
export const fewestForQuotation = 2;
/** How far behind a quotation its reference may stand, in UTF-16 code units. */
const reach = 160;

/** The quotations in a text, outermost marks alone; else its block quotations (`> …`); else the whole text. */
export function findClaims(written: string): Claim[] {
  const text = withoutQuoteSigns(written);
  const quoted = [...quotedParts(text)];
  const longer = quoted.filter((each) => words(each.text) >= fewestForQuotation);
  const found = [longer, quoted, blockQuotations(written, text), [wholeText(text)]];
  return found.map((each) => each.filter((claim) => words(claim.text) > 0)).find((each) => each.length > 0) ?? [];
}

/** A text as one claim. */
export function wholeText(written: string): Claim {
  const text = withoutQuoteSigns(written);
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return { text: text.slice(start, end), start, end, after: '' };
}

/** Parts between quotation marks, in order; marks within them belong to them. */
export function* quotedParts(text: string): Generator<Claim> {
  for (let at = 0; at < text.length; at++) {
    const end = closingMark(text, at);
    if (end === null) continue;
    yield { text: text.slice(at + 1, end), start: at + 1, end, after: text.slice(end + 1, end + 1 + reach) };
    at = end;
  }
}

/** How many words a text has. */
export function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const quoteSigns = /^[ \t]*>+ ?/gm;

/** The signs by which messages quote lines, blotted out: every offset stays. */
function withoutQuoteSigns(text: string): string {
  return text.replace(quoteSigns, (sign) => ' '.repeat(sign.length));
}

function blockQuotations(written: string, text: string): Claim[] {
  return [...written.matchAll(/(?:^[ \t]*>.*(?:\n|$))+/gm)].map(({ index, 0: lines }) => {
    const { start, end } = wholeText(text.slice(index, index + lines.length));
    const [from, to] = [index + start, index + end];
    return { text: text.slice(from, to), start: from, end: to, after: text.slice(to, to + reach) };
  });
}
