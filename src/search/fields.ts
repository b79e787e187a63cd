import type { Stance } from '#src/corpus/document.ts';
import { once } from '#src/corpus/once.ts';
import type { BeyondWords } from './beyond-words.ts';
import { type Entry, notesOf } from './library.ts';
import { stem } from './stem.ts';

/** What stands beside a passage's text. */
export const fieldNames = ['headings', 'notes', 'about', 'place', 'kind', 'subjects', 'entry'] as const;

/** The terms of each field. */
export type Fields = Readonly<Record<(typeof fieldNames)[number], ReadonlySet<string>>>;

export function fieldsOf(entry: Entry, { subjects, entry: nearest }: BeyondWords): Fields {
  return {
    headings: entry.headings,
    notes: notesOf(entry),
    about: entry.about,
    place: entry.place,
    kind: kinds()[entry.passage.stance],
    subjects,
    entry: nearest,
  };
}

/** What a passage does is a word of its own: it need not say "recommendation" to be one. */
const kinds = once(
  (): Readonly<Record<Stance, ReadonlySet<string>>> => ({
    recommendation: new Set([stem('recommendation')]),
    concern: new Set([stem('concern')]),
    statement: new Set(),
  }),
);
