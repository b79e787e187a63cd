import type { Document } from '#src/corpus/document.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { quoteSpans } from '#src/quote/quote.ts';
import type { Pointer } from './fact.ts';

/** The words of a fact (or of what a later document says) as a quotation; null where its document or passage is not held. */
export function quoteFact({ document: id, spans }: Pointer, documents: readonly Document[]): Quotation | null {
  const document = documents.find((each) => each.id === id);
  const start = spans[0]?.start ?? -1;
  const passage = document?.passages.find((each) => each.spans.some((span) => span.start <= start && start < span.end));
  return document && passage ? quoteSpans(document, passage, spans) : null;
}
