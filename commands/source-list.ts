import type { Answer } from '#src/answer/answer.ts';
import { formatDocument } from '#src/cite/citation.ts';
import { isoDate } from '#src/cite/dates.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Document } from '#src/corpus/document.ts';

export default defineCommand({
  name: 'source list',
  description: 'The documents held',
  options: {},
  run(_, { library }): Answer {
    const { documents } = library;
    const message = documents.length === 1 ? '1 document is held.' : `${documents.length} documents are held.`;
    return {
      outcome: 'found',
      message,
      blocks: [
        { type: 'heading', text: message },
        {
          type: 'list',
          items: documents.map((document) => ({
            text: `${formatDocument(document)} — ${document.passages.length} passages`,
            call: { command: 'source show', arguments: { document: document.id } },
          })),
        },
        {
          type: 'note',
          text: 'What stands in [square brackets] is not stated in the text held; /source show says where it comes from.',
        },
      ],
      audience: 'asker',
      data: { documents: documents.map(summary) },
    };
  },
});

/** What programs are told of a document. */
function summary({ id, path, metadata, passages, sha256, extract }: Document): Record<string, unknown> {
  return {
    id,
    source: path,
    title: metadata.title.value,
    body: metadata.author.value?.map((each) => each.literal).join(' and ') ?? null,
    symbol: metadata.number.value,
    date: isoDate(metadata.issued.value),
    dateStatus: 'stated' in metadata.issued ? 'stated' : 'supplied',
    language: metadata.language,
    passages: passages.length,
    extract,
    sha256,
  };
}
