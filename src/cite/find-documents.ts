import type { Document, Passage } from '#src/corpus/document.ts';
import { isoDate, readableDate } from './dates.ts';
import { editDistance } from './edit-distance.ts';
import { findSymbols, symbolKey } from './symbol.ts';

/** Other names by which a document's body or State may be called. */
export type Names = (document: Document) => readonly string[];

/** Documents that a name fits, and the words of it that name something inside them: headings, or nothing known. */
export type Found = { readonly matches: readonly Document[]; readonly rest: readonly string[] };

const nobody: Found = { matches: [], rest: [] };

/**
 * The documents that a text names: by symbol, id or alias; by a symbol among other words; by words that are all its own;
 * or by words of its own together with those of one of its headings.
 */
export function findDocuments(source: string, documents: readonly Document[], names: Names): Found {
  const key = symbolKey(source.replace(/^AI Index:?/i, ''));
  if (key === '') return nobody;
  const keyed = [numberKeys, idKeys, aliasKeys]
    .map((keys) => documents.filter((document) => keys(document).includes(key)))
    .find((each) => each.length > 0);
  if (keyed) return { matches: keyed, rest: [] };
  const words = tokens(source).filter((word) => !noise.has(word));
  if (words.length === 0) return nobody;
  const scored = documents.map((document) => ({ document, rest: strangers(words, document, names) }));
  const symbols = findSymbols(source.toUpperCase()).map(symbolKey);
  const named = scored.filter(({ document }) => numberKeys(document).some((each) => symbols.includes(each)));
  if (named.length === 1 && named[0]) return { matches: [named[0].document], rest: named[0].rest };
  if (symbols.length > 0) return nobody;
  const whole = scored.filter((each) => each.rest.length === 0);
  if (whole.length > 0) return { matches: whole.map((each) => each.document), rest: [] };
  const partly = scored.filter(
    ({ document, rest }) => rest.length < words.length && underHeading(document, rest).length > 0,
  );
  return partly.length === 1 && partly[0] ? { matches: [partly[0].document], rest: partly[0].rest } : nobody;
}

/** The passages under headings that have all of the words, whole or by their first three letters or more. */
export function underHeading(document: Document, words: readonly string[]): Passage[] {
  return document.passages.filter((passage) => {
    const heading = tokens(passage.section.join(' '));
    return passage.section.length > 0 && words.every((word) => heading.some((own) => begins(own, word)));
  });
}

/** Documents whose symbol is at most two letters or digits away from the one written, or lies within it. */
export function nearestDocuments(source: string, documents: readonly Document[]): Document[] {
  const key = symbolKey(source);
  if (key.length < 6) return [];
  return documents.filter((document) =>
    numberKeys(document).some((own) => key.includes(own) || editDistance(own, key) <= 2),
  );
}

function strangers(words: readonly string[], document: Document, names: Names): string[] {
  const own = ownTokens(document, names);
  return words.filter((word) => !own.some((each) => begins(each, word)));
}

function begins(own: string, word: string): boolean {
  return own === word || (word.length >= 3 && own.startsWith(word));
}

const noise: ReadonlySet<string> = new Set(['the', 'of', 'on', 'to', 'in', 'for', 'and', 'document', 'doc']);

function numberKeys({ metadata }: Document): string[] {
  return metadata.number.value === null ? [] : [symbolKey(metadata.number.value)];
}

function idKeys({ id }: Document): string[] {
  return [symbolKey(id)];
}

function aliasKeys({ metadata }: Document): string[] {
  return metadata.aliases.map(symbolKey);
}

function ownTokens(document: Document, names: Names): string[] {
  const { title, number, author, issued, aliases } = document.metadata;
  const authors = author.value?.map((each) => each.literal) ?? [];
  const dates = [isoDate(issued.value) ?? '', readableDate(issued.value)];
  return tokens(
    [document.id, title.value, number.value ?? '', ...authors, ...aliases, ...dates, ...names(document)].join(' '),
  );
}

function tokens(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
