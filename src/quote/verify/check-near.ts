import { best, type Check, type Claimed } from './check.ts';
import { checkJoined } from './check-joined.ts';
import { mostRegions } from './locate.ts';
import { closeEnough, nearestReadings, nearlyAsMuch } from './nearest.ts';
import { type Token, wordsOf } from './tokens.ts';
import { judge } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** Shorter claims are held exactly or not at all: three words in common say nothing. */
export const fewestForNear = 4;
/** What comes nearest: one place, or two that the claim joins. */
export function checkNear(claim: string, tokens: readonly Token[], claimed: Claimed, index: WordIndex): Check | null {
  const words = wordsOf(tokens);
  if (words.length < fewestForNear) return null;
  const readings = nearestReadings(tokens, index);
  const matched = readings[0]?.matched ?? 0;
  const isNear = matched >= closeEnough * words.length;
  const rivals = isNear ? readings.slice(0, mostRegions).filter((each) => each.matched >= nearlyAsMuch * matched) : [];
  const checks = rivals.map((reading) => judge(claim, reading));
  const same = best(
    checks.filter(({ verdict }) => verdict !== 'differs'),
    claimed,
  );
  return same ?? checkJoined(claim, tokens, isNear ? matched : 0, index) ?? best(checks, claimed);
}
