import { findSymbols, symbolKey } from '#src/cite/symbol.ts';
import type { Document, Passage } from '#src/corpus/document.ts';

/** Where the corpus cites a symbol that a text names, without holding that document. */
export function symbolMentions(
  text: string,
  documents: readonly Document[],
): { document: Document; passage: Passage }[] {
  const keys = new Set(findSymbols(text.toUpperCase()).map(symbolKey));
  if (keys.size === 0) return [];
  return documents.flatMap((document) =>
    document.passages
      .filter((passage) => findSymbols(passage.text).some((symbol) => keys.has(symbolKey(symbol))))
      .map((passage) => ({ document, passage })),
  );
}
