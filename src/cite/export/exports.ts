import type { Locator } from '../style/locator.ts';
import type { CitationSource } from '../style/source.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { toRis } from './ris.ts';

/** A file that reference managers open. */
export type Export = {
  /** For people who choose. */
  readonly label: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  /** The file's text: one record. */
  readonly write: (source: CitationSource, locator?: Locator | null) => string;
};

export const exports = {
  bibtex: { label: 'BibTeX', extension: 'bib', write: toBibtex },
  ris: { label: 'RIS', extension: 'ris', write: toRis },
  csl: { label: 'CSL-JSON (Zotero)', extension: 'json', write: toCslJson },
} as const satisfies Record<string, Export>;
