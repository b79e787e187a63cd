import type { Names } from '#src/cite/find-documents.ts';
import { findReferences } from '#src/cite/find-references.ts';
import { resolveReference } from '#src/cite/resolve.ts';
import { symbolKey } from '#src/cite/symbol.ts';
import { named } from '#src/cite/written-reference.ts';
import type { Document, Passage } from '#src/corpus/document.ts';

/** Where a writer says that words stand: a document held, or a name that no document held goes by. */
export type ClaimedPlace = {
  readonly written: string;
  readonly document: Document | null;
  /** Numbers as the source gives them, `9` or `9(a)`; empty where the writer names the document alone. */
  readonly paragraphs: readonly string[];
};

/** What may stand between a quotation and its reference: brackets, points, a dash, "see". */
const bridge = /^[\s)\]”"’'.,;:–—-]*(?:[([]\s*)?(?:see\s+|source:?\s*|in\s+)?$/i;

/**
 * The reference right behind a quotation, as in “…” (CAT/C/KAZ/CO/2, para. 9); null where there is none. `before` is the
 * place named last: "ibid." and a bare "para. 9" lean on it.
 */
export function placeAfter(
  after: string,
  documents: readonly Document[],
  names: Names,
  before: ClaimedPlace | null = null,
): ClaimedPlace | null {
  const [first] = findReferences(after);
  if (first && bridge.test(after.slice(0, first.span.start))) {
    const paragraphs = named(first.places, 'paragraph');
    if (first.source !== null) {
      const key = symbolKey(first.repair ?? first.source);
      const document = documents.find((each) => symbolKey(each.metadata.number.value ?? '') === key) ?? null;
      return { written: first.written, document, paragraphs };
    }
    if (before && first.kind === 'ibid' && paragraphs.length === 0) return { ...before, written: first.written };
    if (before && (first.kind === 'ibid' || (first.kind === 'place' && paragraphs.length > 0)))
      return { written: first.written, document: before.document, paragraphs };
  }
  const bracketed = /^[\s.,;:]*[([]([^)\]]{3,120}(?:\([a-z]\))?)[)\]]/.exec(after)?.[1];
  const found = bracketed === undefined ? null : resolveReference(bracketed, documents, names);
  if (found?.status !== 'held' || bracketed === undefined) return null;
  const whole = found.passages.length === found.document.passages.length;
  const numbers = whole ? [] : found.passages.flatMap((passage) => passage.paragraph ?? []);
  return { written: bracketed, document: found.document, paragraphs: [...new Set(numbers)] };
}

/** Whether a passage stands where the writer says. */
export function standsAt(place: ClaimedPlace, document: Document, passage: Passage): boolean {
  if (place.document?.id !== document.id) return false;
  const { paragraph } = passage;
  return (
    place.paragraphs.length === 0 ||
    place.paragraphs.some((wanted) => paragraph === wanted || paragraph?.startsWith(`${wanted}(`) === true)
  );
}
