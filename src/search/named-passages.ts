import { parseReference } from '#src/cite/reference.ts';
import { resolveReference } from '#src/cite/resolve.ts';
import { findSymbols, symbolKey } from '#src/cite/symbol.ts';
import type { Passage } from '#src/corpus/document.ts';
import type { Library } from './library.ts';

/**
 * The passages that a question names rather than describes ("CAT/C/KAZ/CO/2 para 9(b)"), all of a document for its bare
 * symbol; none where the document held has no such place. Null for a question that is no reference by symbol.
 */
export function namedPassages(text: string, { documents }: Library): ReadonlySet<Passage> | null {
  const reference = parseReference(text);
  const [symbol, another] = findSymbols(reference.source.toUpperCase());
  if (symbol === undefined || another !== undefined) return null;
  const isPlace = reference.paragraphs.length + reference.notes.length > 0 || reference.counted !== null;
  const isDocument = symbolKey(reference.source) === symbolKey(symbol);
  if (!isPlace && !isDocument) return null;
  const found = resolveReference(text, documents, () => []);
  if (found.status === 'held') return new Set([...found.passages, ...found.context]);
  return found.status === 'no-such-place' ? new Set() : null;
}
