import type { Document } from '#src/corpus/document.ts';
import { formatDocument } from './citation.ts';
import { address, findReferences } from './find-references.ts';
import { formatReference, itemsOf, named, type WrittenReference } from './written-reference.ts';

/** What a reference stands for once `ibid.` and "paragraph 9 above" are read: a source named, or a document held. */
export type Target = Pick<WrittenReference, 'kind' | 'source' | 'repair' | 'places'> & {
  readonly document: Document | null;
  readonly normal: string;
  readonly items: readonly string[];
};

/** Why a reference stands for nothing that can be looked up. */
export type Lost =
  /** An `ibid.` with nothing before it. */
  | { readonly reason: 'nothing-before' }
  /** An `ibid.` that stands for an address on the web. */
  | { readonly reason: 'address'; readonly address: string }
  /** A paragraph or note of no document that is named. */
  | { readonly reason: 'no-document' };

type Before = { readonly reference: WrittenReference; readonly target: Target | null };

/** What a reference stands for, given those before it (in order) and the document that the text is from. */
export function standsFor(
  reference: WrittenReference,
  before: readonly Before[],
  text: string,
  context: Document | null,
): Target | Lost {
  const { kind, places, own } = reference;
  if (kind === 'ibid') return ofIbid(reference, before, text, context);
  if (kind === 'note') return context ? inDocument(context, places) : { reason: 'no-document' };
  if (kind !== 'place') return { ...reference, document: null };
  if (own && context) return inDocument(context, places);
  const last = before.findLast(({ target }) => target !== null && target.kind !== 'article')?.target;
  if (last) return withPlaces(last, places);
  return context ? inDocument(context, places) : { reason: 'no-document' };
}

/** How many times a note may be opened between an `ibid.` and what it stands for: only by the `ibid.` itself. */
const noteOpening = /\n\s*(?:\[\d{1,3}\]|\d{1,3}[.)]?|[¹²³⁴-⁹⁰]{1,3})\s+(?=\S|$)/g;

function ofIbid(
  reference: WrittenReference,
  before: readonly Before[],
  text: string,
  context: Document | null,
): Target | Lost {
  const last = before.at(-1);
  const gap = text.slice(last?.reference.span.end ?? 0, reference.span.start);
  const between = gap.match(address)?.at(-1);
  if (between !== undefined) return { reason: 'address', address: between.replace(/[.,;:)\]]+$/, '') };
  if (!last) return inNoteOf(context, reference);
  if (!last.target || [...gap.matchAll(noteOpening)].length > 1) return { reason: 'nothing-before' };
  return reference.places.length > 0 ? withPlaces(last.target, reference.places) : last.target;
}

/** An `ibid.` alone, copied out of a note of the document that it is from. */
function inNoteOf(context: Document | null, { written }: WrittenReference): Target | Lost {
  const words = folded(written);
  const notes = context?.notes.filter((note) => note.resolved !== null && folded(note.text ?? '').startsWith(words));
  const resolved = notes?.length === 1 ? (notes[0]?.resolved ?? '') : '';
  const [reference] = findReferences(resolved);
  if (reference) return { ...reference, document: null };
  const [found] = resolved.match(address) ?? [];
  return found === undefined ? { reason: 'nothing-before' } : { reason: 'address', address: found };
}

/** The same source at other places; below an article it is a part of that article. */
function withPlaces(target: Target, own: WrittenReference['places']): Target {
  const below = target.kind === 'article' && named(own, 'article').length === 0;
  const places = below ? [...target.places, ...own] : own;
  const name = target.source ?? (target.document && formatDocument(target.document));
  return { ...target, places, items: itemsOf(places), normal: formatReference(target.kind, name, places) };
}

function inDocument(document: Document, places: WrittenReference['places']): Target {
  const source = document.metadata.number.value;
  const normal = formatReference('place', source ?? formatDocument(document), places);
  return { kind: 'place', source, repair: null, places, document, normal, items: itemsOf(places) };
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
