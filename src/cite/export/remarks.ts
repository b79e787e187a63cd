import type { Provenance } from '#src/corpus/metadata.ts';
import { formatIn } from '../style/format-in.ts';
import type { Locator } from '../style/locator.ts';
import type { CitationSource } from '../style/source.ts';

/**
 * What a record for reference managers must say beside its fields: the citation with its place and its square brackets,
 * then each field that the document does not state itself, and why we have it.
 */
export function remarksOn(source: CitationSource, locator: Locator | null): string[] {
  const supplied = fields.flatMap(([field, name]) => {
    const given: Provenance<unknown> = source[field];
    if ('stated' in given || given.value === null) return [];
    return `Supplied, not stated in the text: ${name} (${given.supplied}).`;
  });
  const cited = formatIn('un', source, locator).replace(/\.?$/, '.');
  return [`Cited as: ${cited}`, ...supplied];
}

const fields = [
  ['type', 'kind of document'],
  ['author', 'author'],
  ['title', 'title'],
  ['number', 'symbol or number'],
  ['issued', 'date'],
] as const;
