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

/** A passage as it is cited: document and place. Written once for each passage and style: one answer asks often. */
export function formatCitation(document: Document, passage: Passage, style: StyleId = usualStyle): string {
  const written = known.get(passage) ?? new Map<StyleId, string>();
  known.set(passage, written);
  const citation = written.get(style) ?? formatIn(style, sourceOf(document), locatorOf(document, passage));
  written.set(style, citation);
  return citation;
}

const known = new WeakMap<Passage, Map<StyleId, string>>();

/**
 * The place alone: `para. 9 (b)`, `note 10`, or, where the source has no numbers, our own count, said to be one:
 * `3rd paragraph under ‘Refugees and asylum-seekers’ (counted)`.
 */
export function formatPinpoint(document: Document, passage: Passage): string {
  return styles[usualStyle].places.write(locatorOf(document, passage));
}
