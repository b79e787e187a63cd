import type { Document, Passage } from '#src/corpus/document.ts';
import { findDocuments, type Names, nearestDocuments, underHeading } from './find-documents.ts';
import { findPlaces, type MissingPlace, type Places } from './find-places.ts';
import { parseReference } from './reference.ts';

/** What a reference turned out to name. */
export type Resolution =
  /** `context` opens the sentence that a passage completes. `missing` are places named beside these that are not held. */
  | ({ readonly status: 'held'; readonly document: Document; readonly context: readonly Passage[] } & Places)
  /** The document is held, but none of the places named is. */
  | { readonly status: 'no-such-place'; readonly document: Document; readonly missing: readonly MissingPlace[] }
  /** The document is held, and `words` name neither it nor a heading or place in it. */
  | { readonly status: 'unread'; readonly document: Document; readonly words: string }
  | { readonly status: 'ambiguous'; readonly documents: readonly Document[] }
  /** No document is named at all: a bare "para 9". */
  | { readonly status: 'unnamed' }
  /** `near` are documents whose symbol comes close. */
  | { readonly status: 'unknown'; readonly near: readonly Document[] };

/** Finds what a reference names among the documents held. A passage id (`<document>@<offset>`) is a reference too. */
export function resolveReference(text: string, documents: readonly Document[], names: Names): Resolution {
  const byId = findById(text.trim(), documents);
  if (byId) return { status: 'held', ...byId, context: [], missing: [], countedFrom: null };
  const reference = parseReference(text);
  if (!/[\p{L}\p{N}]/u.test(reference.source)) return { status: 'unnamed' };
  const { matches, rest } = findDocuments(reference.source, documents, names);
  const [document] = matches;
  if (!document) return { status: 'unknown', near: nearestDocuments(reference.source, documents) };
  if (matches.length > 1) return { status: 'ambiguous', documents: matches };
  if (rest.length > 0 && underHeading(document, rest).length === 0)
    return { status: 'unread', document, words: rest.join(' ') };
  const found = findPlaces(document, reference, rest);
  if (found.passages.length === 0) return { status: 'no-such-place', document, missing: found.missing };
  return { status: 'held', document, ...found, context: contextOf(document, found.passages) };
}

function findById(id: string, documents: readonly Document[]): { document: Document; passages: Passage[] } | null {
  const document = documents.find((each) => id.startsWith(`${each.id}@`));
  const passage = document?.passages.find((each) => each.id === id);
  return document && passage ? { document, passages: [passage] } : null;
}

/** The passages that open sentences which these complete, unless they are among them. */
export function contextOf({ passages: all }: Document, passages: readonly Passage[]): Passage[] {
  const leads = passages.flatMap(({ leadIn }) => (leadIn === null ? [] : (all[leadIn] ?? [])));
  return [...new Set(leads)].filter((passage) => !passages.includes(passage));
}
