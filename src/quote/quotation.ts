import type { Pinpoint } from '#src/cite/pinpoint.ts';
import type { Stance } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';

/** A note marked inside a quotation. `at` is the offset in `Quotation.text` from which the mark was lifted. */
export type QuotedNote = {
  readonly mark: number;
  readonly at: number;
  /** Null where the source has the mark but not the note. */
  readonly text: string | null;
  /** What an `ibid.` stands for; null where the note names its source itself. */
  readonly resolved: string | null;
};

/** A passage as shown: source words, their place, and the citation that proves them. */
export type Quotation = {
  readonly passage: string;
  readonly document: string;
  /** Path of the source text inside the project. */
  readonly source: string;
  /** Cover exactly the words of `text` (and the note marks lifted out of it). */
  readonly spans: readonly Span[];
  /** The words; in an excerpt each cut is marked `[…]`. */
  readonly text: string;
  /** Whether words of the passage were left out (and marked). */
  readonly cut: boolean;
  readonly kind: Stance;
  readonly pinpoint: Pinpoint;
  readonly notes: readonly QuotedNote[];
  /** Document and pinpoint in the style asked for. */
  readonly citation: string;
  /** ISO date, or an interval `2009-06/2010-02`; null where neither stated nor supplied. */
  readonly date: string | null;
  readonly dateStatus: 'stated' | 'supplied';
  /** What a reader must know to read the words rightly, as whole sentences of ours; usually empty. */
  readonly cautions: readonly string[];
};
