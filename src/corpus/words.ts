import type { Mark } from './document.ts';
import type { Span } from './span.ts';

/** The words of some spans, and where each UTF-16 code unit of them stands in the source. */
export type Words = { readonly text: string; readonly offsets: readonly number[] };

/**
 * Reads the spans as one text: runs of white space and the gaps between spans become one space, note marks are lifted
 * out, nothing else changes. A line that ends in a hyphen inside a word joins the next one without a space and keeps
 * its hyphen ("ill-" + "treatment"): every hyphen at a line end is the author's own.
 */
export function readWords(source: string, spans: readonly Span[], marks: readonly Mark[] = []): Words {
  let text = '';
  const offsets: number[] = [];
  let gap: 'none' | 'space' | 'line' = 'none';
  const emit = (offset: number) => {
    const unit = source.charAt(offset);
    if (gap !== 'none' && text !== '' && !(gap === 'line' && joins(text, unit))) {
      text += ' ';
      offsets.push(offset - 1);
    }
    gap = 'none';
    text += unit;
    offsets.push(offset);
  };
  spans.forEach((span, i) => {
    if (i > 0) gap = 'line';
    for (let offset = span.start; offset < span.end; offset++) {
      const mark = marks.find((each) => each.at === offset);
      if (mark) {
        offset = mark.end - 1;
      } else if (isSpace(source.charAt(offset))) {
        if (source.charAt(offset) === '\n' || gap === 'line') gap = 'line';
        else gap = 'space';
      } else {
        emit(offset);
      }
    }
  });
  return { text, offsets };
}

/** Offset in `words.text` of the first character that stands at or after `at` in the source; its length if none. */
export function offsetInWords(words: Words, at: number): number {
  const found = words.offsets.findIndex((offset) => offset >= at);
  return found === -1 ? words.text.length : found;
}

/** White space as readers see it: everything JavaScript calls so, no-break spaces and form feeds included. */
export function isSpace(unit: string): boolean {
  return unit !== '' && unit.trim() === '';
}

function joins(before: string, next: string): boolean {
  return /\p{L}-$/u.test(before.slice(-3)) && /\p{L}/u.test(next);
}
