import type { Check } from './check.ts';
import { type Difference, differencesIn, textBetween } from './differences.ts';
import { exactRuns, likelyRegions, mostPlaces, mostRegions } from './locate.ts';
import { locate, type Reading, read } from './reading.ts';
import { type Token, wordsOf } from './tokens.ts';
import { differingMarked } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** A run of this many words is nobody's accident: a claim joined from two such runs has two sources. */
const fewestForPart = 4;

/** A claim made of two runs that stand in different places, where together they hold more of it than any one place. */
export function checkJoined(claim: string, tokens: readonly Token[], nearest: number, index: WordIndex): Check | null {
  const words = tokens.filter((token) => token.kind === 'word');
  let cut = words.length;
  const texts = words.map((word) => word.text);
  while (cut >= fewestForPart && exactRuns(texts.slice(0, cut), index, 1).length === 0) cut--;
  if (cut < fewestForPart || words.length - cut < fewestForPart) return null;
  const border = words[cut]?.start ?? 0;
  const halves = [tokens.filter((token) => token.start < border), tokens.filter((token) => token.start >= border)];
  const readings = halves.map((half) => nearestReading(half, index));
  const [one, two] = readings;
  if (!one || !two || one.matched + two.matched < Math.max(0.8 * words.length, nearest + 2)) return null;
  const differences = readings.flatMap((reading) =>
    reading ? differencesIn(differingMarked(reading.steps), reading.covered, claim, 'different') : [],
  );
  return {
    verdict: 'differs',
    locations: [...locate(one.covered), ...locate(two.covered)],
    differences: differences.length > 0 ? differences : [seam(claim, border, one)],
    omitted: [],
    others: [],
  };
}

/** Where two sources are joined: the words that follow in the first, and those that follow in the claim. */
function seam(claim: string, border: number, { covered }: Reading): Difference {
  const last = covered.at(-1);
  const end = last?.stretch.passage.spans.at(-1)?.end ?? 0;
  const held = last ? textBetween(last.stretch, last.token.end, end) : '';
  const words = (text: string) => text.trim().split(/\s+/).slice(0, seamWords).join(' ');
  return { source: words(held), claim: words(claim.slice(border)) };
}

const seamWords = 6;

function nearestReading(tokens: readonly Token[], index: WordIndex): Reading | null {
  const words = wordsOf(tokens);
  const runs = [...exactRuns(words, index, mostPlaces), ...likelyRegions(words, index, mostRegions)];
  const readings = runs.flatMap((run) => read(tokens, run, index) ?? []);
  return readings.sort((a, b) => b.matched - a.matched || a.cost - b.cost)[0] ?? null;
}
