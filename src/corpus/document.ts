import type { Metadata } from './metadata.ts';
import type { Span } from './span.ts';

/** What one block of a source text is. Every non-blank line of a source belongs to exactly one block. */
export const blockKinds = [
  'heading',
  'paragraph',
  'item',
  'subparagraph',
  'keyfact',
  'note',
  'metadata',
  'furniture',
  'elision',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What a passage does: asks for something, voices concern, or states. */
export const stances = ['recommendation', 'concern', 'statement'] as const;
export type Stance = (typeof stances)[number];

/** A note mark where it stands in the source: `at` is the offset of its first digit, `end` exclusive. */
export type Mark = { readonly number: number; readonly at: number; readonly end: number };

export type Block = {
  readonly kind: BlockKind;
  /** Several where a page break, a note or furniture interrupts the block. */
  readonly spans: readonly Span[];
  /** The spans' words: white space folded, note marks lifted out, nothing else changed. */
  readonly text: string;
  /** Headings above this block, outermost first; a heading's own text is not part of its path. */
  readonly section: readonly string[];
  /** The number the source itself gives, as `9` or `9(a)`; null where it gives none. */
  readonly paragraph: string | null;
  readonly marks: readonly Mark[];
};

/** A block that is indexed and quoted. Passages are numbered through their document from 0 by `position`. */
export type Passage = Block & {
  /** `<document id>@<offset of the first word>`: stable while the source is, even if the reader improves. */
  readonly id: string;
  readonly document: string;
  readonly position: number;
  readonly stance: Stance;
  /** Our own count within the innermost section and kind of block, from 1; null where the source numbers it. */
  readonly counted: number | null;
  /** Position of the passage that opens the sentence this one completes ("… in particular:"), or null. */
  readonly leadIn: number | null;
  /** The number of the note this passage is, or null: notes are quoted and cited like any other words. */
  readonly note: number | null;
};

export type NoteMark = { readonly at: number; readonly passage: string | null };

/** A footnote. `text` is null where the source has the mark but not the note. */
export type Note = {
  readonly number: number;
  readonly text: string | null;
  readonly spans: readonly Span[];
  readonly marks: readonly NoteMark[];
  /** What an `ibid.` stands for, through its whole chain; null where the note names its source itself. */
  readonly resolved: string | null;
};

/**
 * A subject index, as an indexer writes one for a book: by the offset in the source at which a passage begins, entries that
 * say in other words what it tells. It helps to find a passage; nothing of it is ever shown as the source's words.
 */
export type Subjects = Readonly<Record<number, readonly string[]>>;

/** The five texts and their like: a source, what we know about it, and how it reads. */
export type Document = {
  readonly id: string;
  /** Path of the source inside the project, for example `data/corpus/<id>/source.txt`. */
  readonly path: string;
  readonly source: string;
  readonly sha256: string;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  readonly notes: readonly Note[];
  readonly subjects: Subjects;
  /** The source itself marks that parts are left out, so "not held" differs from "does not exist". */
  readonly extract: boolean;
};
