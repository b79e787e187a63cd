import type { Answer } from '#src/answer/answer.ts';
import { alone, amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { formatDocument } from '#src/cite/citation.ts';
import { type Resolution, resolveReference } from '#src/cite/resolve.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { documentNames } from '#src/command/pick.ts';
import { suggestReferences } from '#src/command/suggest.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { symbolMentions } from '#src/search/mentions.ts';

/** A whole document is opened at its beginning; the rest follows page by page. */
const mostPassages = 10;

export default defineCommand({
  name: 'cite',
  description: 'Quote one paragraph by its reference, for example CAT/C/KAZ/CO/2 para 9(b)',
  help: 'References are read as people write them: a symbol, a short name or a few words, then the paragraph. A number in a document without numbered paragraphs is our own count and is shown as counted.',
  examples: ['cite CAT/C/KAZ/CO/2 para 9(b)', 'cite cat kaz 9', 'cite EUR 57/003/2010'],
  options: {
    reference: {
      type: 'string',
      required: true,
      maxLength: 300,
      description: 'Symbol or name, and paragraph: CAT/C/KAZ/CO/2 para 9(b), cat kaz 9',
      suggest: suggestReferences,
    },
    share: { type: 'boolean', description: 'Show the answer to everybody in this channel', only: 'discord' },
  },
  run({ reference, share }, desk): Answer {
    if (!/[\p{L}\p{N}]/u.test(reference))
      return refused('That names no document: write a symbol and a paragraph, for example CAT/C/KAZ/CO/2 para 9(b).');
    const found = resolveReference(reference, desk.library.documents, documentNames(desk.library));
    const answer = found.status === 'held' ? held(found) : notHeld(found, reference, desk.library.documents);
    return { ...answer, audience: share ? 'channel' : 'asker' };
  },
});

type Told = Omit<Answer, 'audience'>;

function held({ document, passages, context }: Extract<Resolution, { status: 'held' }>): Told {
  const shown = passages.slice(0, mostPassages);
  const [first] = shown;
  const message = `${shown.length === 1 ? '1 passage' : `${shown.length} passages`} of ${formatDocument(document)}${shown.length < passages.length ? ` (the first of ${passages.length})` : ''}`;
  const budget = shown.length === 1 ? alone : passages.length > mostPassages ? amongOthers : alone / 2;
  const rest = passages[mostPassages];
  return {
    outcome: 'found',
    message,
    blocks: [
      { type: 'heading', text: message },
      ...context.map((passage) => quotationBlock(document, passage, { role: 'context', budget: amongOthers })),
      ...shown.map((passage) => quotationBlock(document, passage, { budget })),
      ...(first && rest
        ? [{ type: 'note' as const, text: `Name a paragraph to go on, for example: ${reference(document, rest)}` }]
        : []),
    ],
  };
}

function notHeld(
  found: Exclude<Resolution, { status: 'held' }>,
  written: string,
  documents: readonly Document[],
): Told {
  const reference = written.trim().slice(0, 80);
  if (found.status === 'ambiguous') {
    return choice('ambiguous', `More than one document held goes by that name: ${reference}`, found.documents);
  }
  if (found.status === 'no-such-place') return noSuchPlace(found);
  if (found.near.length > 0)
    return choice('nothing', `No document held has that symbol: ${reference}. Near it:`, found.near);
  const mentions = symbolMentions(written, documents);
  if (mentions.length > 0) {
    const message = `That document is not held; it is cited in the corpus: ${reference}`;
    const blocks = mentions
      .slice(0, mostPassages)
      .map(({ document, passage }) => quotationBlock(document, passage, { budget: amongOthers }));
    return {
      outcome: 'nothing',
      message,
      blocks: [{ type: 'heading', text: message }, ...blocks.map((block) => ({ ...block, role: 'context' as const }))],
    };
  }
  return choice('nothing', `No document held goes by that reference: ${reference}. Held:`, documents);
}

function noSuchPlace({ document, wanted, places }: Extract<Resolution, { status: 'no-such-place' }>): Told {
  const has = places.length > 0 ? `it has ${places.join(', ')}` : 'it has none';
  const what = wanted.startsWith('note')
    ? `${wanted.charAt(0).toUpperCase()}${wanted.slice(1)}`
    : `Paragraph ${wanted}`;
  const message = document.extract
    ? `${what} is not in the extract held (${has}).`
    : `${what} is not in the text held (${has}).`;
  return {
    outcome: 'nothing',
    message,
    blocks: [
      { type: 'heading', text: message },
      {
        type: 'note',
        text: `${document.extract ? 'The document itself may have it; the text held is an extract' : 'The document'}: ${formatDocument(document)}`,
      },
    ],
  };
}

function choice(outcome: 'ambiguous' | 'nothing', message: string, documents: readonly Document[]): Told {
  const items = documents.map((document) => ({
    text: formatDocument(document),
    call: { command: 'cite', arguments: { reference: document.metadata.number.value ?? document.id } },
  }));
  return {
    outcome,
    message,
    blocks: [
      { type: 'heading', text: message },
      { type: 'list', items },
    ],
  };
}

function reference(document: Document, passage: Passage): string {
  const name = document.metadata.number.value ?? document.id;
  return passage.paragraph === null
    ? `${name} ${document.passages.filter((each) => each.kind === 'paragraph').indexOf(passage) + 1}`
    : `${name} para. ${passage.paragraph}`;
}
