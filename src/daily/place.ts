import type { Document } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import type { Pointer } from './fact.ts';
import type { Sha256 } from './fact-check.ts';
import { wholeSentences } from './whole-sentences.ts';

/** Where sentences stand, as a person hands it on: `<document id>@<start>-<end>`, offsets in the source. */
export function formatPlace(document: string, { start, end }: Span): string {
  return `${document}@${start}-${end}`;
}

/** Points at the sentences of a place; null where it cannot be read or they are not whole sentences of a document held. */
export function pointAt(place: string, documents: readonly Document[], sha256: Sha256): Pointer | null {
  const [, id, start, end] = /^(.+)@(\d{1,9})-(\d{1,9})$/.exec(place.trim()) ?? [];
  const document = documents.find((each) => each.id === id);
  const found = document && wholeSentences(document, { start: Number(start), end: Number(end) });
  if (!found) return null;
  const { passage, spans } = found;
  return { document: document.id, spans, sha256: sha256(wordsOf(document.source, spans, passage.marks)) };
}
