import type { Document, Passage } from '#src/corpus/document.ts';
import { contains, type Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import type { Pointer } from '#src/daily/fact.ts';
import type { Sha256 } from '#src/daily/fact-check.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import type { Refusal } from './edited.ts';
import { quoteParts } from './quote-parts.ts';

/** What items are held against: the documents as they are now. */
export type Held = { readonly documents: readonly Document[]; readonly sha256: Sha256 };

/** The words of an item, which are those that were chosen. */
export type Quoted = { readonly quotation: Quotation; readonly document: Document; readonly passage: Passage };

/** Points at words of a passage: all of it where no spans are given. */
export function pointAtPassage(
  document: Document,
  passage: Passage,
  sha256: Sha256,
  spans: readonly Span[] = passage.spans,
): Pointer {
  return { document: document.id, spans, sha256: sha256(wordsOf(document.source, spans, passage.marks)) };
}

/**
 * Quotes the words that an item points at, with every cut marked. Refused where the document was withdrawn or does not
 * have them there any more: other words are never given.
 */
export function quoteItem({ document: id, spans, sha256 }: Pointer, held: Held): Quoted | Refusal {
  const document = held.documents.find((each) => each.id === id);
  if (!document)
    return { refusal: `The document ‘${id}’ is not held any more, so the words chosen from it cannot be shown.` };
  const passage = document.passages.find((each) => hasAll(each, spans));
  if (!passage || held.sha256(wordsOf(document.source, spans, passage.marks)) !== sha256)
    return {
      refusal: `The text held of ‘${document.metadata.title.value}’ has changed since these words were chosen, so they are not shown: choose them anew.`,
    };
  return { quotation: quoteParts(document, passage, spans), document, passage };
}

/** Whether spans stand in a passage, one behind the other. */
function hasAll(passage: Passage, spans: readonly Span[]): boolean {
  return (
    spans.length > 0 &&
    spans.every(
      (span, i) =>
        span.start < span.end &&
        span.start >= (spans[i - 1]?.end ?? 0) &&
        passage.spans.some((each) => contains(each, span)),
    )
  );
}
