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

/** Words of the source that a claim leaves out: before it in its first sentence, between its parts, or after it. */
export type Omission = { readonly where: 'before' | 'between' | 'after'; readonly words: string };

export type Check = {
  readonly verdict: Verdict;
  /** Where the words stand, in reading order; for `differs` what comes nearest. */
  readonly locations: readonly Location[];
  readonly differences: readonly Difference[];
  readonly omitted: readonly Omission[];
  /** Other places where the same words stand. */
  readonly others: readonly Location[];
  /** The claim runs words together that stand in two places. */
  readonly joined?: true;
};

/** Whether a place is the one the claim names; null where it names none. */
export type Claimed = ((document: Document, passage: Passage) => boolean) | null;

const order = new Map(verdicts.map((verdict, i) => [verdict, i]));

/**
 * Of several places the one that is claimed, then the one that agrees best, then the one that leaves out least, then the
 * first; the rest are told as others.
 */
export function best(checks: readonly Check[], claimed: Claimed): Check | null {
  const isClaimed = (check: Check) =>
    claimed !== null && check.locations.some(({ document, passage }) => claimed(document, passage));
  const sorted = checks.toSorted(
    (a, b) =>
      Number(isClaimed(b)) - Number(isClaimed(a)) ||
      (order.get(a.verdict) ?? 0) - (order.get(b.verdict) ?? 0) ||
      leftOut(a) - leftOut(b),
  );
  const [first, ...rest] = sorted;
  if (!first) return null;
  const same = (a: Location, b: Location | undefined) => a.passage === b?.passage;
  const others = rest
    .filter(({ verdict }) => verdict !== 'differs')
    .flatMap(({ locations }) => locations.slice(0, 1))
    .filter((each, i, all) => !first.locations.some((own) => same(each, own)) && !same(each, all[i - 1]));
  return { ...first, others };
}

function leftOut({ omitted }: Check): number {
  return omitted.reduce((sum, { words, where }) => sum + (where === 'between' ? words.length : 0), 0);
}
