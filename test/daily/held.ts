import { createHash } from 'node:crypto';
import type { Document } from '#src/corpus/document.ts';
import type { Pointer } from '#src/daily/fact.ts';
import { pointAt } from '#src/daily/place.ts';
import { readData } from '#src/library/read-data.ts';
import { dataFolder } from '../support/desk.ts';

/** The documents and the vocabulary that the project ships. */
export const held = readData(dataFolder);

export const page = 'kazakhstan-country-page-2014';
export const briefing = 'iphr-eu-kazakhstan-dialogue-briefing';
export const statement = 'ai-eur-57-003-2010';
export const submission = 'ai-kazakhstan-upr-submission';
export const observations = 'cat-kazakhstan-follow-up-extracts';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function document(id: string): Document {
  const found = held.documents.find((each) => each.id === id);
  if (!found) throw new Error(`There is no document ${id}.`);
  return found;
}

/** Where a document's words stand that begin and end so; the end is looked for behind the beginning. */
export function spanOf(id: string, begins: string, ends: string): { start: number; end: number } {
  const { source } = document(id);
  const start = source.indexOf(begins);
  const end = source.indexOf(ends, start) + ends.length;
  if (start === -1 || end <= start) throw new Error(`${id} has no such words.`);
  return { start, end };
}

/** A pointer to whole sentences. */
export function pointer(id: string, begins: string, ends: string): Pointer {
  const { start, end } = spanOf(id, begins, ends);
  const found = pointAt(`${id}@${start}-${end}`, held.documents, sha256);
  if (!found) throw new Error('These are not whole sentences.');
  return found;
}
