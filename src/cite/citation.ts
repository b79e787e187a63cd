import type { Document, Passage } from '#src/corpus/document.ts';
import type { Provenance } from '#src/corpus/metadata.ts';
import { readableDate } from './dates.ts';
import { formatPinpoint } from './pinpoint.ts';

/**
 * A document in the manner of a United Nations footnote: author, title, symbol, date. What the text does not state
 * itself stands in square brackets, as editors mark what they supply; an unknown date is "n.d.".
 */
export function formatDocument({ metadata }: Document): string {
  const { author, title, number, issued } = metadata;
  const names = author.value?.map((each) => each.literal).join(' and ');
  const parts = [
    names ? bracketed(author, names) : '',
    bracketed(title, title.value),
    number.value ? bracketed(number, number.value) : '',
    issued.value ? bracketed(issued, readableDate(issued.value)) : readableDate(null),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Document and pinpoint. */
export function formatCitation(document: Document, passage: Passage): string {
  return `${formatDocument(document)}, ${formatPinpoint(document, passage)}`;
}

function bracketed(field: Provenance<unknown>, text: string): string {
  return 'stated' in field ? text : `[${text}]`;
}
