import { readableDate } from '#src/cite/dates.ts';
import { type NamedNumber, numbersNamed } from '#src/cite/numbers-named.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import type { State } from '#src/search/vocabulary.ts';
import { statesNamed } from './states-named.ts';

/**
 * The numbers and States, as written, that an index entry names and its passage does not: nor its headings, its notes, the
 * words that lead into it, or what is known of its document. An indexer's knowledge must not answer for the source.
 */
export function unsourced(
  entry: string,
  passage: Passage,
  document: Document,
  states: readonly State[],
): readonly string[] {
  const source = wordsAround(passage, document);
  const written = withoutSymbol(entry, document.metadata.number.value);
  // Two per cent are two in a hundred.
  const parts = /%|\bper ?cent\b/i.test(source) ? ['100'] : [];
  const numbers = new Set([...parts, ...numbersNamed(source).map(({ value }) => value)]);
  const codes = new Set(statesNamed(source, states).flatMap((state) => state.codes));
  const known = document.metadata.jurisdiction.value;
  return [
    ...numbersNamed(written).filter((number) => !numbers.has(number.value) && isCounting(number)),
    ...statesNamed(written, states).filter((state) => !state.codes.some((code) => code === known || codes.has(code))),
  ].map(({ shown }) => shown);
}

function wordsAround({ text, section, marks, leadIn }: Passage, { notes, passages, metadata }: Document): string {
  const marked = notes.filter(({ number }) => marks.some((mark) => mark.number === number));
  const authors = metadata.author.value?.map(({ literal }) => literal) ?? [];
  return [
    text,
    ...section,
    ...marked.map((note) => note.resolved ?? note.text ?? ''),
    leadIn === null ? '' : (passages[leadIn]?.text ?? ''),
    metadata.title.value,
    ...authors,
    ...metadata.aliases,
    readableDate(metadata.issued.value),
  ].join('\n');
}

/** The figures of the document's own symbol are figures of nothing else. */
function withoutSymbol(entry: string, symbol: string | null): string {
  const parts = symbol?.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length === 0 ? entry : entry.replace(new RegExp(parts.join(String.raw`[^\p{L}\p{N}]*`), 'giu'), ' ');
}

/** "No one", "zero tolerance" and "km2" count nothing. */
function isCounting({ shown, isOfWord }: NamedNumber): boolean {
  return !isOfWord && !/^(?:one|zero)$/i.test(shown);
}
