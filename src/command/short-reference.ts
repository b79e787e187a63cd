import { changeKept } from '#src/brief/change-kept.ts';
import { useDocument } from '#src/brief/edit-items.ts';
import { type Resolution, resolveReference } from '#src/cite/resolve.ts';
import type { Document } from '#src/corpus/document.ts';
import { briefIn } from './briefs.ts';
import type { Desk } from './desk.ts';
import { documentNames } from './pick.ts';

/** What a reference names, and the document that was meant without being named. */
export type Resolved = { readonly found: Resolution; readonly meant: Document | null };

/** Finds what a reference names; a place alone ("9(a)") is one of the document last used in a channel with an open brief. */
export function resolveHere(reference: string, { library, here }: Desk): Resolved {
  const { documents } = library;
  const found = resolveReference(reference, documents, documentNames(library));
  if (found.status !== 'unnamed') return { found, meant: null };
  const last = briefIn(here)?.document;
  const meant = documents.find(({ id }) => id === last);
  if (!meant) return { found, meant: null };
  return { found: resolveReference(`${meant.id}, ${reference.trim()}`, [meant], documentNames(library)), meant };
}

/** Makes a document the one last used in a channel with an open brief. */
export function noteUsed({ id }: Document, { here }: Desk): void {
  const brief = briefIn(here);
  if (here && brief && brief.document !== id) changeKept(here.store.briefs, brief.id, (now) => useDocument(now, id));
}

/** One sentence that says which document a place alone was read as one of. */
export function meantSentence({ id, metadata }: Document): string {
  return `Read as a place in ${metadata.number.value ?? id}, the document last used here.`;
}
