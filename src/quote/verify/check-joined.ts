import type { Step } from './align.ts';
import type { Check } from './check.ts';
import { type Difference, differencesIn, textBetween } from './differences.ts';
import { exactRuns } from './locate.ts';
import { nearestReading } from './nearest.ts';
import { heldIn, locate, type Reading } from './reading.ts';
import { type Token, wordsOf } from './tokens.ts';
import { judge, withOwnPoints } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** A run of this many words is nobody's accident: a claim joined from two such runs has two sources. */
export const fewestForPart = 4;
/** The two places together must hold this share of the claim's words unchanged. */
export const mostlyHeld = 0.8;
/** They must also hold so many words more than any one place does, or that one place explains the claim better. */
export const betterBy = 2;
/** A place that holds this share of the claim explains it: a few words changed at its end are no second source. */
export const explained = 0.85;
/** Up to so many words left out between the two within one passage are shown as a difference of one reading. */
const mostLeftOut = 150;

/** A claim made of two runs that stand in different places, where together they hold more of it than any one place. */
export function checkJoined(claim: string, tokens: readonly Token[], nearest: number, index: WordIndex): Check | null {
  const words = tokens.filter((token) => token.kind === 'word');
  if (nearest >= explained * words.length) return null;
  const cut = longestBeginning(wordsOf(words), index);
  if (cut < fewestForPart || words.length - cut < fewestForPart) return null;
  const border = words[cut]?.start ?? 0;
  const before = tokens.filter((token) => token.start < border);
  const one = nearestReading(before, index);
  const two = nearestReading(tokens.slice(before.length), index);
  if (!one || !two || one.matched + two.matched < Math.max(mostlyHeld * words.length, nearest + betterBy)) return null;
  const [a, b] = [one.covered.at(-1), two.covered[0]];
  if (a && b && a.stretch === b.stretch && a.word < b.word && b.word - a.word <= mostLeftOut) {
    return judge(claim, withGap(one, two, index));
  }
  const differences = [one, two].flatMap(({ steps, covered }) =>
    differencesIn(withOwnPoints(steps), covered, claim, 'different'),
  );
  return {
    verdict: 'differs',
    locations: [...locate(one.covered), ...locate(two.covered)],
    differences: [...differences, seam(claim, before, border, one)],
    omitted: [],
    others: [],
    joined: true,
  };
}

/** One reading of two parts of a passage: what stands between them is missing in the claim. */
function withGap(one: Reading, two: Reading, index: WordIndex): Reading {
  const [a, b] = [one.covered.at(-1), two.covered[0]];
  const [from, to] = [a?.word ?? 0, (b?.word ?? 0) + 1];
  const gap = heldIn({ from, to, expected: from }, index).filter(
    ({ token }) => token.start >= (a?.token.end ?? 0) && token.end <= (b?.token.start ?? 0),
  );
  return {
    covered: [...one.covered, ...gap, ...two.covered],
    steps: [
      ...one.steps,
      ...gap.map(({ token }): Step => ({ source: token, claim: null, same: 'different' })),
      ...two.steps,
    ],
    matched: one.matched + two.matched,
    cost: one.cost + two.cost + gap.length,
  };
}

/** How many of the words stand in this order somewhere; a longer beginning stands in no place that a shorter one does not. */
function longestBeginning(words: readonly string[], index: WordIndex): number {
  let [held, missing] = [0, words.length + 1];
  while (missing - held > 1) {
    const middle = Math.floor((held + missing) / 2);
    if (exactRuns(words.slice(0, middle), index, 1).length > 0) held = middle;
    else missing = middle;
  }
  return held;
}

/** Where two sources are joined: the words that follow in the first, and those that follow in the claim. */
function seam(claim: string, before: readonly Token[], border: number, { covered }: Reading): Difference {
  const last = covered.at(-1);
  const end = last?.stretch.passage.spans.at(-1)?.end ?? 0;
  const source = last ? textBetween(last.stretch, last.token.end, end) : '';
  const own = claim.slice(before.filter(({ kind }) => kind === 'word').at(-seamWords / 2)?.start ?? 0, border);
  const sides = { source: firstWords(source), claim: firstWords(claim.slice(border)) };
  return {
    ...sides,
    around: { source: `${own.trim()} ${sides.source || '(ends here)'}`, claim: `${own.trim()} ${sides.claim}` },
  };
}

const seamWords = 6;

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, seamWords).join(' ');
}
