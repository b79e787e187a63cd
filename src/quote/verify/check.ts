import type { Document, Passage } from '#src/corpus/document.ts';
import type { Difference } from './differences.ts';

/** What came of holding a claim against the corpus; `docs/verification.md` has the rules. */
export const verdicts = ['verbatim', 'typographic', 'elided', 'cut', 'differs', 'not-held'] as const;
export type Verdict = (typeof verdicts)[number];

/** A part of a passage that a claim covers: offsets in the source, end exclusive. */
export type Location = {
  readonly document: Document;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
};

export type Check = {
  readonly verdict: Verdict;
  /** Where the words stand, in reading order; for `differs` what comes nearest. */
  readonly locations: readonly Location[];
  readonly differences: readonly Difference[];
  /** Words of the source that a claim leaves out: between its parts, or at the ends of its sentences. */
  readonly omitted: readonly string[];
  /** Other places where the same words stand. */
  readonly others: readonly Location[];
};

/** Whether a place is the one the claim names; null where it names none. */
export type Claimed = ((document: Document, passage: Passage) => boolean) | null;

const order = new Map(verdicts.map((verdict, i) => [verdict, i]));

/** Of several places the one that is claimed, then the one that agrees best, then the first; the rest are told as others. */
export function best(checks: readonly Check[], claimed: Claimed): Check | null {
  const isClaimed = (check: Check) =>
    claimed !== null && check.locations.some(({ document, passage }) => claimed(document, passage));
  const sorted = checks.toSorted(
    (a, b) => Number(isClaimed(b)) - Number(isClaimed(a)) || (order.get(a.verdict) ?? 0) - (order.get(b.verdict) ?? 0),
  );
  const [first, ...rest] = sorted;
  if (!first) return null;
  return {
    ...first,
    others: rest.filter((each) => each.verdict !== 'differs').flatMap((each) => each.locations.slice(0, 1)),
  };
}
