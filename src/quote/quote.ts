import { formatCitation } from '#src/cite/citation.ts';
import { isoDate } from '#src/cite/dates.ts';
import { pinpointOf } from '#src/cite/pinpoint.ts';
import type { Document, Mark, Passage } from '#src/corpus/document.ts';
import { labelOf } from '#src/corpus/key-facts.ts';
import type { Span } from '#src/corpus/span.ts';
import { offsetInWords, readWords } from '#src/corpus/words.ts';
import type { Quotation, QuotedNote } from './quotation.ts';

/** How a cut is marked. */
export const cutMark = '[…]';

/** Quotes a passage whole. */
export function quote(document: Document, passage: Passage): Quotation {
  return quoteSpans(document, passage, passage.spans);
}

/** Quotes the part of a passage that stands in `spans` (in order, within the passage), with every cut marked. */
export function quoteSpans(document: Document, passage: Passage, spans: readonly Span[]): Quotation {
  const marks = passage.marks.filter((mark) => spans.some((span) => span.start <= mark.at && mark.at < span.end));
  const words = readWords(document.source, spans, marks);
  const before = (spans[0]?.start ?? 0) > (passage.spans[0]?.start ?? 0);
  const after = (spans.at(-1)?.end ?? 0) < (passage.spans.at(-1)?.end ?? 0);
  const lead = before ? `${cutMark} ` : '';
  const { issued } = document.metadata;
  return {
    passage: passage.id,
    document: document.id,
    source: document.path,
    spans,
    text: `${lead}${words.text}${after ? ` ${cutMark}` : ''}`,
    cut: before || after,
    kind: passage.stance,
    pinpoint: pinpointOf(passage),
    notes: marks.map((mark) => quotedNote(document, mark, lead.length + offsetInWords(words, mark.at))),
    citation: formatCitation(document, passage),
    date: isoDate(issued.value),
    dateStatus: 'stated' in issued ? 'stated' : 'supplied',
    cautions: cautions(document, passage, words.text),
  };
}

function quotedNote(document: Document, mark: Mark, at: number): QuotedNote {
  const note = document.notes.find((each) => each.number === mark.number);
  return { mark: mark.number, at, text: note?.text ?? null, resolved: note?.resolved ?? null };
}

function cautions(document: Document, passage: Passage, text: string): string[] {
  const found: string[] = [];
  if (/\[…\]|\(…\)|\[\.\.\.\]|\(\.\.\.\)/.test(text))
    found.push('The omission marked inside these words is the source’s own.');
  if (passage.kind === 'keyfact' && labelOf(document, passage) === null) {
    found.push(
      'The label of this row is missing from the text held: what the figure or entry stands for is not stated.',
    );
  }
  return found;
}
