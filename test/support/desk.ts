import { fileURLToPath } from 'node:url';
import { commands } from '#commands/index.ts';
import type { Answer, QuotationBlock } from '#src/answer/answer.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { documentNames } from '#src/command/pick.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { readData } from '#src/library/read-data.ts';
import { inlineText } from '#src/render/inline.ts';
import { buildLibrary } from '#src/search/library.ts';

/** The folder of the real corpus and vocabulary. */
export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

const data = readData(dataFolder);

/** The real corpus, read afresh: no snapshot is used and none is written. */
export const desk: Desk = { library: buildLibrary(data.documents, data.vocabulary), commands };
export const names = documentNames(desk.library);

/** Every passage of the corpus with its document. */
export const everyPassage: readonly { readonly document: Document; readonly passage: Passage }[] =
  desk.library.documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));

export function ask(command: string, given: Readonly<Record<string, unknown>> = {}): Answer {
  return dispatch({ command, arguments: given }, desk);
}

/** The quotations of an answer that are the answer, or those that surround it. */
export function quoted(answer: Answer, role: QuotationBlock['role'] = 'answer'): QuotationBlock[] {
  return answer.blocks.filter((block) => block.type === 'quotation').filter((block) => block.role === role);
}

/** The ids of the passages an answer quotes. */
export function passageIds(answer: Answer, role: QuotationBlock['role'] = 'answer'): string[] {
  return quoted(answer, role).map(({ quotation }) => quotation.passage);
}

/** All words of an answer that are ours. */
export function ownWords(answer: Answer): string {
  const words = answer.blocks.flatMap((block): readonly string[] => {
    if (block.type === 'heading' || block.type === 'note') return [block.text];
    if (block.type === 'line') return [inlineText(block.parts)];
    if (block.type === 'list') return block.items.map((item) => item.text);
    return block.type === 'table' ? [block.columns, ...block.rows].flat() : [];
  });
  return [answer.message, ...words].join('\n');
}

export function documentCalled(id: string): Document {
  const document = desk.library.documents.find((each) => each.id === id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

export function passageCalled(id: string): { document: Document; passage: Passage } {
  const found = everyPassage.find(({ passage }) => passage.id === id);
  if (!found) throw new Error(`no passage ${id}`);
  return found;
}
