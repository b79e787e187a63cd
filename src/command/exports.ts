import { exports } from '#src/cite/export/exports.ts';
import { locatorOf } from '#src/cite/style/locator.ts';
import { sourceOf } from '#src/cite/style/source.ts';
import type { Document, Passage } from '#src/corpus/document.ts';

export type ExportId = keyof typeof exports;

/** The option by which a command is told to hand over a file. */
export const exportOption = {
  type: 'string',
  description: 'Also a file for reference managers: bibtex, ris, or csl (JSON, opens in Zotero)',
  choices: Object.keys(exports) as readonly ExportId[],
} as const;

/** A record of a document, with the place where one passage alone is meant. */
export function exportFile(
  id: ExportId,
  document: Document,
  passages: readonly Passage[],
): { name: string; text: string } {
  const { extension, write } = exports[id];
  const [passage, ...more] = passages;
  const locator = passage && more.length === 0 ? locatorOf(document, passage) : null;
  return { name: `${document.id}.${extension}`, text: write(sourceOf(document), locator) };
}
