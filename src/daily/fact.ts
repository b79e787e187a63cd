import type { Span } from '#src/corpus/span.ts';

/** One entry of the pool: a pointer into a document, never a copy of its text. */
export type Fact = {
  /** Lower-case words joined by hyphens; never given to another fact again. */
  readonly id: string;
  readonly document: string;
  /** Where the words stand: whole sentences of one passage. */
  readonly spans: readonly Span[];
  /** Of the words as quoted, UTF-8. */
  readonly sha256: string;
  /** When it was so, as far as known: `2014-03-28`, `2014-03` or `2014`. */
  readonly asOf: string;
  /** Ids of themes. */
  readonly topics: readonly string[];
  /** Where a later document held here says otherwise. */
  readonly laterSee: { readonly document: string; readonly spans: readonly Span[]; readonly sha256: string } | null;
  /** Local date on which somebody read it against its source. */
  readonly reviewed: string;
};
