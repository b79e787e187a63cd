import type { Document, Passage } from '#src/corpus/document.ts';
import type { Pointer } from './fact.ts';

/** The passage that a pointer's words are of, and its document; null where that is not held, or has none there. */
export function passageOf(
  { document: id, spans }: Pointer,
  documents: readonly Document[],
): { readonly document: Document; readonly passage: Passage } | null {
  const document = documents.find((each) => each.id === id);
  const start = spans[0]?.start ?? -1;
  const passage = document?.passages.find((each) => each.spans.some((span) => span.start <= start && start < span.end));
  return document && passage ? { document, passage } : null;
}
