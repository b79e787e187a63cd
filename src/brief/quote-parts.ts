import type { Document, Passage } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { within } from '#src/daily/whole-sentences.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { cutMark, quoteSpans } from '#src/quote/quote.ts';

/**
 * Quotes the parts of a passage that stand in `spans` (in order, within the passage): each cut is marked, also one
 * between two parts.
 */
export function quoteParts(document: Document, passage: Passage, spans: readonly Span[]): Quotation {
  const whole = quoteSpans(document, passage, spans);
  const parts = partsOf(document, passage, spans);
  if (parts.length < 2) return whole;
  const { text, notes } = parts.map((part) => quoteSpans(document, passage, part)).reduce(joined);
  return { ...whole, text, notes, cut: true };
}

/** Spans grouped so that words of the passage stand between two groups, and none within one. */
function partsOf({ source }: Document, { spans: all, marks }: Passage, spans: readonly Span[]): Span[][] {
  const parts: Span[][] = [];
  for (const span of spans) {
    const before = parts.at(-1)?.at(-1);
    const between = before ? within(all, { start: before.end, end: span.start }) : [];
    if (before && wordsOf(source, between, marks) === '') parts.at(-1)?.push(span);
    else parts.push([span]);
  }
  return parts;
}

/** Two parts as one: the mark at the end of the first is the one at the beginning of the second. */
function joined(first: Quotation, second: Quotation): Quotation {
  const shift = first.text.length - cutMark.length;
  return {
    ...first,
    text: first.text + second.text.slice(cutMark.length),
    notes: [...first.notes, ...second.notes.map((note) => ({ ...note, at: note.at + shift }))],
  };
}
