import type { Answer, Block } from '#src/answer/answer.ts';
import { formatDocument } from '#src/cite/citation.ts';
import type { MissingPlace } from '#src/cite/find-places.ts';
import type { Resolution } from '#src/cite/resolve.ts';
import type { Document } from '#src/corpus/document.ts';
import { symbolMentions } from '#src/search/mentions.ts';
import { echo } from './echo.ts';
import { amongOthers, quotationBlock } from './quotation-block.ts';

/** What a reference must look like. */
export const referenceRemedy = 'write a symbol or a name, and a paragraph, for example CAT/C/KAZ/CO/2 para 9(b).';

/** An answer whose blocks follow its message as their heading. */
export type Told = Pick<Answer, 'outcome' | 'message' | 'blocks'>;
type Of<S extends Resolution['status']> = Extract<Resolution, { readonly status: S }>;

const mostMentions = 10;

/** What to say where a reference names nothing that is held, with the nearest thing to try. */
export function notHeld(
  found: Exclude<Resolution, Of<'held'>>,
  reference: string,
  documents: readonly Document[],
): Told {
  const written = `‘${echo(reference)}’`;
  switch (found.status) {
    case 'ambiguous':
      return choice('ambiguous', `${written} names more than one document held.`, 'Which one?', found.documents);
    case 'unnamed':
      return choice('nothing', `${written} names no document: ${referenceRemedy}`, 'Held are:', documents);
    case 'unread':
      return unread(found);
    case 'no-such-place':
      return noSuchPlace(found);
    case 'unknown':
      return unknown(written, reference, found.near, documents);
  }
}

function unknown(written: string, reference: string, near: readonly Document[], documents: readonly Document[]): Told {
  const mentions = symbolMentions(reference, documents).slice(0, mostMentions);
  if (mentions.length > 0) {
    return {
      outcome: 'nothing',
      message: `${written} is not held, but the corpus cites it.`,
      blocks: mentions.map(({ document, passage }) =>
        quotationBlock(document, passage, { role: 'context', budget: amongOthers }),
      ),
    };
  }
  if (near.length > 0) return choice('nothing', `No document held has the symbol ${written}.`, 'Near it:', near);
  return choice('nothing', `No document held goes by ${written}.`, 'Held are:', documents);
}

function unread({ document, words }: Of<'unread'>): Told {
  return {
    outcome: 'nothing',
    message: `‘${echo(words)}’ names no heading or paragraph of ${formatDocument(document)}.`,
    blocks: [outlineOf(document)],
  };
}

function noSuchPlace({ document, missing }: Of<'no-such-place'>): Told {
  const sentences = missing.map((place) => notThere(document, place));
  const [message = ''] = sentences;
  const where = document.extract
    ? 'The document itself may have it; the text held is an extract of it:'
    : 'The document:';
  const marked = document.passages.filter(({ marks }) =>
    marks.some(({ number }) => missing.some(({ name }) => name === `note ${number}`)),
  );
  return {
    outcome: 'nothing',
    message,
    blocks: [
      ...sentences.slice(1).map((text): Block => ({ type: 'note', text })),
      { type: 'note', text: `${where} ${formatDocument(document)}` },
      ...marked.map((passage) => quotationBlock(document, passage, { role: 'context', budget: amongOthers })),
      outlineOf(document),
    ],
  };
}

/** One sentence on a place that is not there, and what is. */
export function notThere({ extract, notes }: Document, { name, instead }: MissingPlace): string {
  const text = extract ? 'extract' : 'text';
  const subject = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (notes.some((note) => name === `note ${note.number}`))
    return `${subject} is marked in the ${text} held, but the note itself is not in it.`;
  return `${subject} is not in the ${text} held (it has ${instead.join(', ') || 'none'}).`;
}

function outlineOf({ id }: Document): Block {
  const call = { command: 'source show', arguments: { document: id } };
  return { type: 'next', actions: [{ label: 'What the text has', call }] };
}

function choice(outcome: 'ambiguous' | 'nothing', message: string, lead: string, documents: readonly Document[]): Told {
  const items = documents.map((document) => ({
    text: formatDocument(document),
    call: { command: 'cite', arguments: { reference: document.metadata.number.value ?? document.id } },
  }));
  return {
    outcome,
    message,
    blocks: [
      { type: 'note', text: lead },
      { type: 'list', items },
    ],
  };
}
