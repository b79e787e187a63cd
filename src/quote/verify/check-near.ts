import { best, type Check, type Claimed } from './check.ts';
import { checkJoined } from './check-joined.ts';
import { likelyRegions, mostRegions } from './locate.ts';
import { read } from './reading.ts';
import { type Token, wordsOf } from './tokens.ts';
import { judge } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/**
 * Fewer unchanged words in their order than this share are another text: below it, unrelated sentences of one field
 * ("the State party should ensure that …") already come near.
 */
const closeEnough = 0.6;
/** Shorter claims are held exactly or not at all: three words in common say nothing. */
const fewestForNear = 4;
/** What comes nearest: one place, or two that the claim joins. */
export function checkNear(claim: string, tokens: readonly Token[], claimed: Claimed, index: WordIndex): Check | null {
  const words = wordsOf(tokens);
  if (words.length < fewestForNear) return null;
  const readings = likelyRegions(words, index, mostRegions)
    .flatMap((run) => read(tokens, run, index) ?? [])
    .sort((a, b) => b.matched - a.matched || a.cost - b.cost);
  const [nearest] = readings;
  const near = nearest && nearest.matched >= closeEnough * words.length ? judge(claim, nearest) : null;
  if (near && near.verdict !== 'differs') return best([near], claimed) ?? near;
  const joined = checkJoined(claim, tokens, near ? (nearest?.matched ?? 0) : 0, index);
  if (joined) return joined;
  if (!near) return null;
  const rivals = readings.slice(0, mostRegions).filter((each) => each.matched >= 0.9 * (nearest?.matched ?? 0));
  return (
    best(
      rivals.map((reading) => judge(claim, reading)),
      claimed,
    ) ?? near
  );
}
