import type { Block, Document, Passage } from '#src/corpus/document.ts';
import { numbersIn, type Parts } from '#src/search/parts.ts';

/** A passage without what it shares with its block. */
type Kept = Omit<Document, 'source' | 'passages'> & {
  readonly passages: readonly { readonly block: number; readonly own: Partial<Passage> }[];
};

/** Documents without their source texts, each as JSON. */
export function packDocuments(documents: readonly Document[]): Parts {
  const json = documents.map((document) => Buffer.from(JSON.stringify(withoutRepetition(document))));
  let end = 0;
  return { json: Buffer.concat(json), ends: Float64Array.from(json, ({ length }) => (end += length)) };
}

/** The documents, one by one; their texts come from elsewhere. */
export function* openDocuments(parts: Parts, sourceOf: (id: string) => string): Generator<Document> {
  const { buffer, byteOffset, byteLength } = numbersIn(parts, 'json', Uint8Array);
  const json = Buffer.from(buffer, byteOffset, byteLength);
  let start = 0;
  for (const end of numbersIn(parts, 'ends', Float64Array)) {
    const { passages, ...kept }: Kept = JSON.parse(json.toString('utf8', start, end));
    yield {
      ...kept,
      source: sourceOf(kept.id),
      passages: passages.map(({ block, own }) => ({ ...kept.blocks[block], ...own }) as Passage),
    };
    start = end;
  }
}

/** Most of a passage is its block's: kept once, it is also in memory once. */
function withoutRepetition({ source: _, passages, ...document }: Document): Kept {
  const places = new Map(document.blocks.map((block, i) => [block.spans[0]?.start, i]));
  return {
    ...document,
    passages: passages.map((passage) => {
      const at = places.get(passage.spans[0]?.start) ?? -1;
      const block: Partial<Block> = document.blocks[at] ?? {};
      const own = Object.entries(passage).filter(([key, value]) => block[key as keyof Block] !== value);
      return { block: at, own: Object.fromEntries(own) };
    }),
  };
}
