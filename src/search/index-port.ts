import type { Parts } from './parts.ts';

/** What an engine is given of each passage: the terms of its fields, in order. `id` is the passage's row: from 0, none left out. */
export type IndexRow = {
  readonly id: number;
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly notes: readonly string[];
  /** Title, body, symbol, State, date of the document. */
  readonly about: readonly string[];
  /** Its entries in the subject index. */
  readonly subjects: readonly string[];
};

/** An engine finds candidates; the ranking decides. */
export type IndexPort = {
  /** Rows that hold at least one of the terms, each given once; likeliest first, at most `limit`. */
  candidates(terms: readonly string[], limit: number): readonly number[];
  /** Rows whose text holds a term, ascending. */
  rowsWith(term: string): Uint32Array;
  /** All of it, for `load`. */
  save(): Parts;
};

/** How an index comes to be. Engines are interchangeable: one contract suite holds for all. */
export type Engine = {
  readonly build: (rows: Iterable<IndexRow>) => IndexPort;
  /** Throws what is not its own `save`. */
  readonly load: (saved: Parts) => IndexPort;
};
