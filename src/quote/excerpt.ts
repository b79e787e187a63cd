import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import type { Quotation } from './quotation.ts';
import { quoteSpans } from './quote.ts';

/**
 * Quotes whole sentences of a passage round `focus` (an offset in the source), at most `budget` UTF-16 code units of
 * source where more than one fits, with the cuts marked. A passage that fits is quoted whole.
 */
export function excerpt(document: Document, passage: Passage, focus: number, budget: number): Quotation {
  const all = sentences(document.source, passage.spans, passage.marks);
  const within = all.findIndex((sentence) => focus < sentence.end);
  let first = Math.max(0, within);
  let last = first;
  let size = length(all[first]);
  for (;;) {
    const next = all[last + 1];
    const previous = all[first - 1];
    if (next && size + length(next) <= budget) size += length(all[++last]);
    else if (previous && size + length(previous) <= budget) size += length(all[--first]);
    else break;
  }
  const start = all[first]?.start ?? 0;
  const end = all[last]?.end ?? 0;
  const spans = passage.spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
  return quoteSpans(document, passage, spans);
}

function length(sentence: Span | undefined): number {
  return sentence ? sentence.end - sentence.start : 0;
}
