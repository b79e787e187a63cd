import type { Document, Passage } from '#src/corpus/document.ts';
import { isoDate } from './dates.ts';
import { parseReference, type Reference } from './reference.ts';
import { symbolKey } from './symbol.ts';

/** What a reference turned out to name. */
export type Resolution =
  | {
      readonly status: 'held';
      readonly document: Document;
      readonly passages: readonly Passage[];
      readonly context: readonly Passage[];
    }
  /** The document is held and has these places, but not this one; `places` are the nearest that it has. */
  | {
      readonly status: 'no-such-place';
      readonly document: Document;
      readonly wanted: string;
      readonly places: readonly string[];
    }
  | { readonly status: 'ambiguous'; readonly documents: readonly Document[] }
  /** `near` are documents whose symbol or name comes close. */
  | { readonly status: 'unknown'; readonly near: readonly Document[] };

/** Other names by which a document's body or State may be called, lower case. */
export type Names = (document: Document) => readonly string[];

/** Finds what a reference names among the documents held. A passage id (`<document>@<offset>`) is a reference too. */
export function resolveReference(text: string, documents: readonly Document[], names: Names): Resolution {
  const byId = documents.flatMap((each) => each.passages).find((passage) => passage.id === text.trim());
  const owner = documents.find((each) => each.id === byId?.document);
  if (byId && owner) return { status: 'held', document: owner, passages: [byId], context: [] };
  const reference = parseReference(text);
  const { matches, rest } = findDocuments(reference.source, documents, names);
  const [document] = matches;
  if (!document) return { status: 'unknown', near: nearest(reference.source, documents) };
  return matches.length > 1 ? { status: 'ambiguous', documents: matches } : placesIn(document, reference, rest);
}

/** The paragraph numbers a document gives itself, in order: `7`, `9`, `18`. */
export function numberedParagraphs(document: Document): string[] {
  const numbers = document.passages.map((passage) => passage.paragraph?.replace(/\(.*/, ''));
  return [...new Set(numbers.filter((number) => number !== undefined))];
}

function findDocuments(
  source: string,
  documents: readonly Document[],
  names: Names,
): { matches: Document[]; rest: string[] } {
  const key = symbolKey(source.replace(/^AI Index:?/i, ''));
  if (key === '') return { matches: [], rest: [] };
  const exact = documents.filter(
    (each) => symbolKey(each.metadata.number.value ?? '') === key || symbolKey(each.id) === key,
  );
  if (exact.length > 0) return { matches: exact, rest: [] };
  const alias = documents.filter((each) => each.metadata.aliases.some((name) => symbolKey(name) === key));
  if (alias.length > 0) return { matches: alias, rest: [] };
  const words = tokens(source).filter((word) => !noise.has(word));
  const scored = documents.map((document) => {
    const own = ownTokens(document, names);
    return {
      document,
      rest: words.filter((word) => !own.some((each) => each === word || (word.length >= 3 && each.startsWith(word)))),
    };
  });
  const whole = scored.filter((each) => each.rest.length === 0);
  if (words.length > 0 && whole.length > 0) return { matches: whole.map((each) => each.document), rest: [] };
  const partly = scored.filter(
    ({ document, rest }) => rest.length < words.length && sectionsWith(document, rest).length > 0,
  );
  return partly.length === 1 && partly[0]
    ? { matches: [partly[0].document], rest: partly[0].rest }
    : { matches: [], rest: [] };
}

const noise: ReadonlySet<string> = new Set(['the', 'of', 'on', 'to', 'in', 'for', 'and', 'document', 'doc']);

function placesIn(document: Document, { paragraphs, notes }: Reference, rest: readonly string[]): Resolution {
  const inSection =
    rest.length > 0 ? sectionsWith(document, rest) : document.passages.filter((each) => each.note === null);
  if (paragraphs.length === 0 && notes.length === 0)
    return { status: 'held', document, passages: inSection, context: [] };
  const numbers = numberedParagraphs(document);
  const found: Passage[] = [];
  for (const note of notes) {
    const own = document.passages.filter((passage) => passage.note === note);
    const all = document.passages.flatMap((passage) => (passage.note === null ? [] : [`note ${passage.note}`]));
    if (own.length === 0) return { status: 'no-such-place', document, wanted: `note ${note}`, places: all };
    found.push(...own);
  }
  for (const wanted of paragraphs) {
    const own = numbers.length > 0 ? numbered(document, wanted) : counted(inSection, wanted);
    if (own.length === 0)
      return { status: 'no-such-place', document, wanted, places: neighbours(document, wanted, numbers, inSection) };
    found.push(...own.filter((passage) => !found.includes(passage)));
  }
  const context = found.flatMap((passage) =>
    passage.leadIn === null ? [] : (document.passages[passage.leadIn] ?? []),
  );
  return {
    status: 'held',
    document,
    passages: found,
    context: [...new Set(context)].filter((passage) => !found.includes(passage)),
  };
}

function numbered(document: Document, wanted: string): Passage[] {
  return document.passages.filter(({ paragraph }) => paragraph === wanted || paragraph?.startsWith(`${wanted}(`));
}

function counted(passages: readonly Passage[], wanted: string): Passage[] {
  const paragraphs = passages.filter((passage) => passage.kind === 'paragraph');
  const body = paragraphs.length > 0 ? paragraphs : passages;
  return body.slice(Number(wanted) - 1, Number(wanted));
}

function neighbours(
  document: Document,
  wanted: string,
  numbers: readonly string[],
  passages: readonly Passage[],
): string[] {
  if (numbers.length === 0)
    return [`1 to ${passages.filter((each) => each.kind === 'paragraph').length || passages.length}`];
  const number = wanted.replace(/\(.*/, '');
  const parts = document.passages
    .filter(({ paragraph }) => paragraph?.startsWith(`${number}(`))
    .map((each) => each.paragraph ?? '');
  return numbers.includes(number) && parts.length > 0 ? parts : [...numbers];
}

function sectionsWith(document: Document, words: readonly string[]): Passage[] {
  return document.passages.filter((passage) => {
    const heading = tokens(passage.section.join(' '));
    return passage.section.length > 0 && words.every((word) => heading.some((each) => each.startsWith(word)));
  });
}

function ownTokens(document: Document, names: Names): string[] {
  const { title, number, author, issued, aliases } = document.metadata;
  const authors = author.value?.map((each) => each.literal) ?? [];
  const years = isoDate(issued.value) ?? '';
  return tokens(
    [document.id, title.value, number.value ?? '', ...authors, ...aliases, years, ...names(document)].join(' '),
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

/** Documents whose symbol differs from the one written by at most two letters or digits. */
function nearest(source: string, documents: readonly Document[]): Document[] {
  const key = symbolKey(source);
  if (key.length < 6) return [];
  return documents.filter(
    ({ metadata }) => metadata.number.value && distance(symbolKey(metadata.number.value), key, 2) <= 2,
  );
}

/** Levenshtein distance, given up above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}
