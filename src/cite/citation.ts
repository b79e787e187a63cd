import type { Document, Passage } from '#src/corpus/document.ts';
import { formatIn } from './style/format-in.ts';
import { locatorOf } from './style/locator.ts';
import { sourceOf } from './style/source.ts';
import { type StyleId, styles } from './style/styles.ts';

/** The style where none is asked for: that of a United Nations footnote. */
export const usualStyle: StyleId = 'un';

/** A document as it is cited; what its text does not state is marked as supplied. */
export function formatDocument(document: Document, style: StyleId = usualStyle): string {
  return formatIn(style, sourceOf(document));
}

/** A passage as it is cited: document and place. */
export function formatCitation(document: Document, passage: Passage, style: StyleId = usualStyle): string {
  return formatIn(style, sourceOf(document), locatorOf(document, passage));
}

/**
 * The place alone: `para. 9 (b)`, `note 10`, or, where the source has no numbers, our own count, said to be one:
 * `3rd paragraph under ‘Refugees and asylum-seekers’ (counted)`.
 */
export function formatPinpoint(document: Document, passage: Passage): string {
  return styles[usualStyle].places.write(locatorOf(document, passage));
}
