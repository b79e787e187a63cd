import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';

/** Sentences of a document: the passage they are of, and where they stand. */
export type Sentences = { readonly passage: Passage; readonly spans: readonly Span[] };

/**
 * The sentences that stand from `start` to `end` of a source; null where that is not a whole number of sentences of one
 * passage. A note is no such passage, and neither is an item that completes a sentence which another passage opens.
 */
export function wholeSentences(document: Document, { start, end }: Span): Sentences | null {
  const passage = document.passages.find(
    (each) => each.note === null && each.spans.some((span) => span.start <= start && start < span.end),
  );
  if (!passage) return null;
  const all = sentences(document.source, passage.spans, passage.marks);
  const first = all.findIndex((sentence) => sentence.start === start);
  const last = all.findIndex((sentence) => sentence.end === end);
  if (first === -1 || last < first || (first === 0 && completes(passage))) return null;
  const spans = within(passage.spans, { start, end });
  const words = wordsOf(document.source, spans, passage.marks);
  return opening.test(words) && closing.test(words) ? { passage, spans } : null;
}

/** The parts of `spans` that lie within `limits`. */
export function within(spans: readonly Span[], limits: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, limits.start), end: Math.min(end, limits.end) }))
    .filter(({ start, end }) => start < end);
}

const opening = /^[“"‘'([]*[\p{Lu}\p{N}]/u;
const closing = /[.!?][”"’')\]»]*$/u;
const continuing = /^(?:[([]?[\p{L}\p{N}]{1,4}[.)\]]\s|\p{Ll}|To\s+\p{Ll})/u;

/** Whether a passage begins with the rest of a sentence ("… calls on the government:" before it, "To ratify …" here). */
function completes({ kind, leadIn, text }: Passage): boolean {
  return leadIn !== null && (kind === 'subparagraph' || continuing.test(text));
}
