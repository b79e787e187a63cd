import { best, type Check, type Claimed } from './check.ts';
import { checkElided } from './check-elided.ts';
import { checkNear } from './check-near.ts';
import { exactRuns, mostPlaces } from './locate.ts';
import { read } from './reading.ts';
import { readTokens, type Token, wordsOf } from './tokens.ts';
import { judge } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** Holds one claim against the corpus. */
export function verify(claim: string, claimed: Claimed, index: WordIndex): Check {
  const tokens = withoutSic(readTokens(claim));
  if (!tokens.some((token) => token.kind === 'word')) return nothing;
  const whole = checkWhole(claim, tokens, claimed, index);
  if (whole) return whole;
  const parts = splitAtEllipses(tokens);
  const elided = marksOmission(tokens) ? checkElided(parts, claimed, index) : null;
  if (elided) return elided;
  const near = checkNear(
    claim,
    tokens.filter((token) => token.kind !== 'ellipsis' || parts.length < 2),
    claimed,
    index,
  );
  return near ?? nothing;
}

const nothing: Check = { verdict: 'not-held', locations: [], differences: [], omitted: [], others: [] };

/** The claim as it stands, where its words stand in the corpus in this order. Null where they do not. */
function checkWhole(claim: string, tokens: readonly Token[], claimed: Claimed, index: WordIndex): Check | null {
  const found = exactRuns(wordsOf(tokens), index, mostPlaces).flatMap((run) => {
    const reading = read(tokens, run, index);
    const check = reading && judge(claim, reading);
    return check && check.verdict !== 'differs' ? [check] : [];
  });
  return best(found, claimed);
}

function splitAtEllipses(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'ellipsis') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.some((token) => token.kind === 'word'));
}

function marksOmission(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'ellipsis');
}

/** An editor's [sic] says that the words before it are the source's: it is not a word of the claim. */
function withoutSic(tokens: readonly Token[]): Token[] {
  return tokens.filter((_, i) => {
    const at = (offset: number) => tokens[i + offset]?.text.toLowerCase();
    const inside = at(0) === 'sic' && at(-1) === '[' && at(1) === ']';
    return !(
      inside ||
      (at(0) === '[' && at(1) === 'sic' && at(2) === ']') ||
      (at(0) === ']' && at(-1) === 'sic' && at(-2) === '[')
    );
  });
}
