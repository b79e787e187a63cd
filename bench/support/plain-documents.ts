import type { Block, Document, Passage } from '#src/corpus/document.ts';
import { metadataSchema } from '#src/corpus/metadata.ts';

const passagesPerDocument = 200;

/** A passage of words alone, under a heading or, where that is empty, under none. */
export type PlainPassage = { readonly title: string; readonly text: string };

/** Documents of plain passages, in their order, for the measurements that need no more. */
export function plainDocuments(passages: readonly PlainPassage[]): Document[] {
  const documents = Math.ceil(passages.length / passagesPerDocument);
  return Array.from({ length: documents }, (_, i) =>
    plainDocument(`plain-${i}`, passages.slice(i * passagesPerDocument, (i + 1) * passagesPerDocument)),
  );
}

function plainDocument(id: string, plain: readonly PlainPassage[]): Document {
  const blocks: Block[] = [];
  let source = '';
  for (const each of plain) {
    const text = each.text.replace(/\s+/g, ' ').trim();
    const section = each.title === '' ? [] : [each.title];
    const span = { start: source.length, end: source.length + text.length };
    blocks.push({ kind: 'paragraph', spans: [span], text, section, paragraph: null, marks: [] });
    source += `${text}\n\n`;
  }
  const passages = blocks.map(
    (block, position): Passage => ({
      ...block,
      id: `${id}@${block.spans[0]?.start}`,
      document: id,
      position,
      stance: 'statement',
      counted: position + 1,
      leadIn: null,
      note: null,
    }),
  );
  return {
    id,
    path: `data/corpus/${id}/source.txt`,
    source,
    sha256: metadata.sha256,
    metadata,
    blocks,
    passages,
    subjects: {},
    notes: [],
    extract: false,
  };
}

const because = 'made for a measurement';
/** The title has no word in it that a question could find. */
const metadata = metadataSchema.parse({
  sha256: '0'.repeat(64),
  language: 'en',
  type: { value: 'report', supplied: because },
  title: { value: '…', supplied: because },
  author: { value: null, supplied: because },
  number: { value: null, supplied: because },
  issued: { value: null, supplied: because },
  jurisdiction: { value: null, supplied: because },
});
