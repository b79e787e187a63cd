import { echo } from '#src/answer/echo.ts';
import { foundCount, passageCount } from '#src/answer/passage-count.ts';
import { formatPinpoint } from '#src/cite/citation.ts';
import { readableDate } from '#src/cite/dates.ts';
import { numberedParagraphs } from '#src/cite/find-places.ts';
import { parseReference } from '#src/cite/reference.ts';
import { resolveReference } from '#src/cite/resolve.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { proposalsFor } from '#src/search/proposals.ts';
import type { Suggest, Suggestion } from './define.ts';
import { bodies, documentNames } from './pick.ts';

/** Discord's limit for the name and for the value of a choice. */
const limit = 100;
/** Discord's limit for the choices of one option. */
const most = 25;

/** Documents by symbol, title or id. */
export const suggestDocuments: Suggest = (typed, _, { library }) =>
  matching(
    typed,
    library.documents.map((document) => ({ name: documentName(document), value: document.id })),
  );

/** Bodies that published something held. */
export const suggestBodies: Suggest = (typed, _, { library }) =>
  matching(
    typed,
    bodies(library).map((name) => ({ name, value: name })),
  );

/** What the corpus speaks of that goes with what is typed; its main topics while nothing is. */
export const suggestQueries: Suggest = (typed, _, { library }) =>
  proposalsFor(typed, library, most).map(({ label, value, count, standsIn }) => {
    const passages = ` · ${count === null ? `stands in ${passageCount(standsIn)}` : foundCount(count)}`;
    return { name: `${echo(label, limit - passages.length)}${passages}`, value };
  });

/** Documents first; once one is named, its paragraphs, with the words they begin with. */
export const suggestReferences: Suggest = (typed, _, { library }) => {
  const documents = library.documents.map((document) => ({
    name: documentName(document),
    value: document.metadata.number.value ?? document.id,
  }));
  const { source, paragraphs } = parseReference(finished(typed));
  const named = resolveReference(source, library.documents, documentNames(library));
  if (!('document' in named)) return matching(source, documents);
  const { document } = named;
  const within = named.status === 'held' ? named.passages : document.passages;
  const places = numberedParagraphs(document).length > 0 ? numberedPlaces(document) : countedPlaces(document, within);
  const wanted = paragraphs[0]?.replace(/[()]/g, '') ?? '';
  const narrowed = places.filter((place) => place.number.startsWith(wanted));
  return fitting(narrowed.length > 0 ? narrowed : places);
};

/** What was typed without a beginning of "paragraph" at its end, and `9(b` as `9b`. */
function finished(typed: string): string {
  const [all = '', word = ''] = /[\s,]+([a-z§¶]+)\.?\s*$/i.exec(typed) ?? [];
  const begun = '§¶'.includes(word) || ['paragraphs', 'paras'].some((name) => name.startsWith(word.toLowerCase()));
  return (word !== '' && begun ? typed.slice(0, -all.length) : typed).replace(/\(\s*([a-z]{0,4})$/i, '$1');
}

type Place = Suggestion & { readonly number: string };

function numberedPlaces(document: Document): Place[] {
  const symbol = document.metadata.number.value ?? document.id;
  const seen = new Set<string>();
  return document.passages.flatMap((passage) => {
    const paragraph = passage.paragraph;
    if (paragraph === null || seen.has(paragraph)) return [];
    seen.add(paragraph);
    return [
      {
        number: paragraph.replace(/[()]/g, ''),
        name: `${symbol} para. ${paragraph}: ${opening(passage)}`,
        value: `${symbol} para. ${paragraph}`,
      },
    ];
  });
}

function countedPlaces(document: Document, passages: readonly Passage[]): Place[] {
  let count = 0;
  return passages.map((passage) => {
    if (passage.kind === 'paragraph') count++;
    return {
      number: passage.kind === 'paragraph' ? String(count) : '',
      name: `${formatPinpoint(document, passage).replace(' (counted)', '')}: ${opening(passage)}`,
      value: passage.id,
    };
  });
}

/** The words a passage begins with, to recognise it by. */
function opening(passage: Passage): string {
  return passage.text.slice(0, 2 * limit).replace(/^(\d{1,3}\.|\([a-z]+\))\s*/, '');
}

function documentName(document: Document): string {
  const { author, number, title, issued } = document.metadata;
  const what = [number.value, author.value?.[0]?.literal ?? '', readableDate(issued.value)].filter(Boolean).join(', ');
  return `${what}: ${title.value}`;
}

/** Those of which every word typed begins a word; those that begin with what was typed first. */
function matching(typed: string, all: readonly Suggestion[]): Suggestion[] {
  const fold = (text: string) => text.normalize('NFKD').toLowerCase();
  const asked = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = (each: Suggestion) => fold(`${each.name} ${each.value}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  const fits = all.filter((each) => asked.every((word) => words(each).some((own) => own.startsWith(word))));
  const first = (each: Suggestion) => (fold(each.name).startsWith(fold(typed.trim())) ? 0 : 1);
  return fitting(fits.toSorted((a, b) => first(a) - first(b)));
}

function fitting(all: readonly Suggestion[]): Suggestion[] {
  return all
    .filter(({ value }) => value.length <= limit)
    .map(({ name, value }) => ({ name: echo(name, limit), value }));
}
