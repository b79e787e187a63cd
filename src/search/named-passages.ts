import { findPlaces, numberedParagraphs } from '#src/cite/find-places.ts';
import { parseReference, type Reference } from '#src/cite/reference.ts';
import { contextOf, resolveReference } from '#src/cite/resolve.ts';
import { findSymbols, symbolKey } from '#src/cite/symbol.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import type { Library } from './library.ts';

/**
 * The passages that a question names rather than describes ("CAT/C/KAZ/CO/2 para 9(b)"), all of a document for its bare
 * symbol; none where the document held has no such place; for a bare "para 9" those of every document that numbers its
 * paragraphs so. Null for a question that is no reference.
 */
export function namedPassages(text: string, { documents }: Library): ReadonlySet<Passage> | null {
  // Every place and every symbol has a number, and most questions have none.
  if (!/\d/.test(text)) return null;
  const reference = parseReference(text);
  if (!/[\p{L}\p{N}]/u.test(reference.source)) return numberedSo(text, reference, documents);
  const [symbol, another] = findSymbols(reference.source.toUpperCase());
  if (symbol === undefined || another !== undefined) return null;
  const isPlace = reference.paragraphs.length + reference.notes.length > 0 || reference.counted !== null;
  const isDocument = symbolKey(reference.source) === symbolKey(symbol);
  if (!isPlace && !isDocument) return null;
  const found = resolveReference(text, documents, () => []);
  if (found.status === 'held') return new Set([...found.passages, ...found.context]);
  return found.status === 'no-such-place' ? new Set() : null;
}

/** Null for numbers alone, which may count anything. */
function numberedSo(text: string, reference: Reference, documents: readonly Document[]): ReadonlySet<Passage> | null {
  if (!/[\p{L}§¶]/u.test(text.replace(/\b(?:and|to)\b/giu, ''))) return null;
  const numbered = documents.filter(
    (document) => reference.notes.length > 0 || numberedParagraphs(document).length > 0,
  );
  return new Set(
    numbered.flatMap((document) => {
      const { passages } = findPlaces(document, reference, []);
      return [...passages, ...contextOf(document, passages)];
    }),
  );
}
