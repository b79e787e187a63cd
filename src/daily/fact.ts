import type { Span } from '#src/corpus/span.ts';

/** Words of a document by their place: whole sentences of one passage. */
export type Pointer = {
  readonly document: string;
  readonly spans: readonly Span[];
  /** Of the words as quoted (white space folded, note marks lifted out, no mark of a cut), UTF-8. */
  readonly sha256: string;
};

/** One entry of the pool: a pointer into a document, never a copy of its text. */
export type Fact = Pointer & {
  /** Lower-case words joined by hyphens; never given to another fact again. */
  readonly id: string;
  /** When it was so, as far as known: `2014-03-28`, `2014-03` or `2014`. */
  readonly asOf: string;
  /** Ids of themes, with the broader ones above each: a schedule for a theme takes what its narrower ones take. */
  readonly topics: readonly string[];
  /** Words of a later document held here, where they show that things have moved on. */
  readonly laterSee: Pointer | null;
  /** Local date on which somebody read it against its source. */
  readonly reviewed: string;
};
