import { echo } from '#src/answer/echo.ts';
import { resolveReference } from '#src/cite/resolve.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Library } from '#src/search/library.ts';
import type { Desk } from './desk.ts';

/** What was asked for, or one sentence on why there is none. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

/** What an option names, if it names anything, or one sentence that says what it may name. */
export type Picked<T> = Found<T | undefined>;

/** Documents, and the vocabulary that has further names for them. */
type Named = Pick<Library, 'documents' | 'vocabulary'>;

/** The document an option names: by id, symbol, alias or a few words. */
export function pickDocument(text: string | undefined, { library }: { readonly library: Named }): Picked<Document> {
  if (text === undefined || text.trim() === '') return { ok: true, value: undefined };
  const found = resolveReference(text, library.documents, documentNames(library));
  if ('document' in found) return { ok: true, value: found.document };
  if (found.status === 'ambiguous') {
    return {
      ok: false,
      sentence: `‘${echo(text)}’ names more than one document held: choose one of ${found.documents.map(({ id }) => id).join(', ')}.`,
    };
  }
  return {
    ok: false,
    sentence: `No document held goes by ‘${echo(text)}’; held are ${library.documents.map(({ id }) => id).join(', ')}.`,
  };
}

/** The name of the body an option names: by name, part of it, or its usual abbreviation. */
export function pickBody(text: string | undefined, { library }: Desk): Picked<string> {
  const asked = text?.trim().toLowerCase() ?? '';
  if (asked === '') return { ok: true, value: undefined };
  const held = bodies(library);
  const long = library.vocabulary.bodies
    .find((body) => body.short.some((short) => short.toLowerCase() === asked))
    ?.name.toLowerCase();
  const exact = held.find((name) => name.toLowerCase() === asked || name.toLowerCase() === long);
  const partly = held.filter((name) => name.toLowerCase().includes(asked));
  const value = exact ?? (partly.length === 1 ? partly[0] : undefined);
  if (value !== undefined) return { ok: true, value };
  return {
    ok: false,
    sentence: `No document held is from ‘${echo(text ?? '')}’; held are documents from ${held.join('; ')}.`,
  };
}

/** The bodies that published the documents held, in alphabetical order. */
export function bodies(library: Library): string[] {
  const names = library.documents.flatMap(({ metadata }) => metadata.author.value?.map((each) => each.literal) ?? []);
  return [...new Set(names)].sort();
}

/** Further names of a document: abbreviations of its body, its State by name, adjective and code. */
export function documentNames({ vocabulary }: Pick<Library, 'vocabulary'>): (document: Document) => readonly string[] {
  return ({ metadata }) => {
    const authors = new Set(metadata.author.value?.map((each) => each.literal));
    const short = vocabulary.bodies.filter((body) => authors.has(body.name)).flatMap((body) => body.short);
    const state = vocabulary.states.find((each) => each.alpha3 === metadata.jurisdiction.value);
    return [...short, ...(state ? [state.alpha3, state.name, ...state.adjectives] : [])];
  };
}
