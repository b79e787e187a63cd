import type { Span } from '#src/corpus/span.ts';

/** A passage, or whole sentences of one, that a delegation means to speak: a pointer, never a copy of the text. */
export type Item = {
  /** Ours: eight letters and digits. */
  readonly id: string;
  readonly document: string;
  /** Spans of one passage; what lies between them is cut, and marked so. */
  readonly spans: readonly Span[];
  /** Of the words as quoted, UTF-8: what is shown later is checked against it. */
  readonly sha256: string;
  /** The team's own words about it; at most 200 characters, shown to the team alone. */
  readonly note: string | null;
  readonly published: Publication | null;
};

/** What became of an item in the channel. Instants are in UTC, ISO 8601. */
export type Publication = {
  readonly at: string;
  /** Id of Discord's message; null until Discord has told it. */
  readonly message: string | null;
  readonly retracted: { readonly at: string; readonly reason: string } | null;
};

/** A brief: the passages of one intervention, in their order. Ids of servers and channels are Discord's. */
export type Brief = {
  readonly id: string;
  readonly server: string;
  /** A channel or thread; it has one open brief at most. */
  readonly channel: string;
  /** Who started it: a salted hash, never the id. */
  readonly owner: string;
  readonly title: string;
  /** Speaking time, seconds. */
  readonly slot: number;
  /** Words a minute. */
  readonly pace: number;
  readonly items: readonly Item[];
  /** Id of the document last used in the channel: what a bare "9(a)" means. */
  readonly document: string | null;
  readonly opened: string;
  readonly closed: string | null;
};
