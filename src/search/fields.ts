import type { Stance } from '#src/corpus/document.ts';
import { type Entry, notesOf } from './library.ts';
import { stem } from './stem.ts';
import type { Form } from './units.ts';

/** What stands beside a passage's text. */
export const fieldNames = ['headings', 'notes', 'about', 'kind'] as const;

/** The terms of each field. */
export type Fields = Readonly<Record<(typeof fieldNames)[number], ReadonlySet<string>>>;

export function fieldsOf(entry: Entry): Fields {
  return {
    headings: entry.headings,
    notes: notesOf(entry),
    about: entry.about,
    kind: kinds[entry.passage.stance],
  };
}

export function isIn(field: ReadonlySet<string>, { terms, whole }: Form): boolean {
  if (whole !== undefined) return field.has(whole);
  // Asked four times for each word in each passage: a closure each would be most of what a search leaves to collect.
  for (const term of terms) if (!field.has(term)) return false;
  return true;
}

/** What a passage does is a word of its own: it need not say "recommendation" to be one. */
const kinds: Readonly<Record<Stance, ReadonlySet<string>>> = {
  recommendation: new Set([stem('recommendation')]),
  concern: new Set([stem('concern')]),
  statement: new Set(),
};
