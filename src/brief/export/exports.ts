import type { Brief } from '../brief.ts';
import type { Held } from '../quote-item.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { type Paper, type PaperOptions, paperOf } from './paper.ts';
import { type ReferenceFormat, toReferences } from './references.ts';

/** What a file holds: its text in UTF-8, or what a Word document is to be made of. */
type Content = { readonly text: string } | { readonly paper: Paper };

type BriefExport = {
  /** For people who choose. */
  readonly label: string;
  /** The end of the file's name. */
  readonly ending: string;
  readonly write: (brief: Brief, held: Held, options: PaperOptions) => Content;
};

/** The files that a brief is handed over as. */
export const briefExports = {
  word: { label: 'Word', ending: '.docx', write: (...given) => ({ paper: paperOf(...given) }) },
  markdown: { label: 'Markdown', ending: '.md', write: (...given) => ({ text: toMarkdown(paperOf(...given)) }) },
  json: {
    label: 'JSON, to check the words against their sources',
    ending: '.json',
    write: (brief, held, { style }) => ({ text: toJson(brief, held, style) }),
  },
  csl: { label: 'CSL-JSON (Zotero)', ending: '.csl.json', write: references('csl') },
  bibtex: { label: 'BibTeX', ending: '.bib', write: references('bibtex') },
  ris: { label: 'RIS', ending: '.ris', write: references('ris') },
} as const satisfies Record<string, BriefExport>;

export type BriefExportId = keyof typeof briefExports;

/** A brief as a file: its name tells the day on which it was begun (UTC), and nothing that anybody typed. */
export function exportBrief(
  id: BriefExportId,
  brief: Brief,
  held: Held,
  options: PaperOptions = {},
): Content & { readonly name: string } {
  const { ending, write } = briefExports[id];
  return { name: `brief-${brief.opened.slice(0, 10)}${ending}`, ...write(brief, held, options) };
}

function references(format: ReferenceFormat): BriefExport['write'] {
  return (brief, held) => ({ text: toReferences(format, brief, held) });
}
