import { best, type Check, type Claimed } from './check.ts';
import { checkElided, checkElidedNear, splitAtEllipses } from './check-elided.ts';
import { checkNear } from './check-near.ts';
import { exactRuns, someOf } from './locate.ts';
import { read } from './reading.ts';
import { readTokens, type Token, withMarksCutOff, wordsOf } from './tokens.ts';
import { judge } from './verdict.ts';
import { type WordIndex, wordKey } from './word-index.ts';

/** Holds one claim against the corpus; of several places the one that is claimed is told first. */
export function verify(claim: string, claimed: Claimed, index: WordIndex): Check {
  const tokens = withMarksCutOff(withoutSic(readTokens(claim)), (text) => index.numbers.has(wordKey(text)));
  if (!tokens.some((token) => token.kind === 'word')) return nothing;
  const whole = checkWhole(claim, tokens, claimed, index);
  if (whole && whole.verdict !== 'differs') return whole;
  const elided = splitAtEllipses(tokens);
  const marked = elided.parts.length > 1 || elided.opened || elided.closed;
  const words = marked ? elided.parts.flat() : tokens;
  const close = (marked && checkElided(claim, elided, claimed, index)) || checkElidedNear(claim, elided, index);
  return close || checkNear(claim, words, claimed, index) || whole || nothing;
}

const nothing: Check = { verdict: 'not-held', locations: [], differences: [], omitted: [], others: [] };

/** The claim where its words stand in the corpus in this order, whatever their case and points. Null where they do not. */
function checkWhole(claim: string, tokens: readonly Token[], claimed: Claimed, index: WordIndex): Check | null {
  const found = someOf(exactRuns(wordsOf(tokens), index), claimed, index).flatMap((run) => {
    const reading = read(tokens, run, index);
    return reading && reading.covered.length > 0 ? [judge(claim, reading)] : [];
  });
  const same = found.filter(({ verdict }) => verdict !== 'differs');
  return best(same.length > 0 ? same : found, claimed);
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
