import type { Answer, Block } from '#src/answer/answer.ts';
import { notHeld, notThere, referenceRemedy, type Told } from '#src/answer/not-held.ts';
import { passageCount } from '#src/answer/passage-count.ts';
import { alone, amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { formatDocument } from '#src/cite/citation.ts';
import type { Resolution } from '#src/cite/resolve.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { exportFile, exportOption } from '#src/command/exports.ts';
import { shareOption } from '#src/command/share.ts';
import { meantSentence, noteUsed, resolveHere } from '#src/command/short-reference.ts';
import { styleOption } from '#src/command/styles.ts';
import { suggestReferencesHere } from '#src/command/suggest-here.ts';

/** As many as one message and its buttons reach. */
const mostPassages = 50;
/** So many are shown nearly whole; more are shown as excerpts. */
const few = 10;

export default defineCommand({
  name: 'cite',
  description: 'Quote one paragraph by its reference, for example CAT/C/KAZ/CO/2 para 9(b)',
  help: 'References are read as people write them: a symbol, a short name or a few words, then the paragraph; a citation as Ibid prints it is one too. While a brief is open in the channel, a place alone, as 9(a), is one of the document last used there. A number in a document without numbered paragraphs is our own count and is shown as counted.',
  examples: ['cite CAT/C/KAZ/CO/2 para 9(b)', 'cite cat kaz 9', 'cite EUR 57/003/2010'],
  options: {
    reference: {
      type: 'string',
      required: true,
      maxLength: 500,
      description: 'Symbol or name, and paragraph: CAT/C/KAZ/CO/2 para 9(b), cat kaz 9',
      suggest: suggestReferencesHere,
    },
    style: styleOption,
    export: exportOption,
    share: shareOption,
  },
  run({ reference, style, export: format, share }, desk): Answer {
    if (!/[\p{L}\p{N}]/u.test(reference)) return refused(`That names no document: ${referenceRemedy}`);
    const { documents } = desk.library;
    const { found, meant } = resolveHere(reference, desk);
    const told = found.status === 'held' ? held(found, style) : notHeld(found, reference, documents);
    const { outcome, message } = told;
    const blocks = meant ? [{ type: 'note' as const, text: meantSentence(meant) }, ...told.blocks] : told.blocks;
    if (found.status === 'held') noteUsed(found.document, desk);
    return {
      outcome,
      message,
      blocks: [{ type: 'heading', text: message }, ...blocks],
      audience: share ? 'channel' : 'asker',
      ...(format && found.status === 'held' ? { files: [exportFile(format, found.document, found.passages)] } : {}),
    };
  },
});

function held(
  { document, passages, context, missing, countedFrom }: Extract<Resolution, { status: 'held' }>,
  style: StyleId | undefined,
): Told {
  const shown = passages.slice(0, mostPassages);
  const budget = shown.length === 1 ? alone : shown.length > few ? amongOthers : alone / 2;
  const notes = [
    ...missing.map((place) => notThere(document, place)),
    ...(countedFrom === null ? [] : [counted[countedFrom]]),
    ...(shown.length < passages.length
      ? [`These are the first ${shown.length} of ${passages.length}: name a paragraph or a heading to see others.`]
      : []),
  ];
  return {
    outcome: 'found',
    message: `${passageCount(shown.length)} of ${formatDocument(document)}`,
    blocks: [
      ...notes.map((text): Block => ({ type: 'note', text })),
      ...context.map((passage) => quotationBlock(document, passage, { role: 'context', style, budget: amongOthers })),
      ...shown.map((passage) => quotationBlock(document, passage, { style, budget })),
    ],
  };
}

const counted = {
  text: 'The text numbers no paragraphs; they were counted from its beginning.',
  section: 'The text numbers no paragraphs; they were counted from the beginning of the section.',
} as const;
