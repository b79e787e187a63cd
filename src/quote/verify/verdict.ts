import type { Step } from './align.ts';
import type { Check } from './check.ts';
import { differencesIn, textBetween } from './differences.ts';
import { locate, type Reading, restOfSentences } from './reading.ts';

/** The verdict on a claim laid beside one place. */
export function judge(claim: string, { steps, covered }: Reading): Check {
  const locations = locate(covered);
  const marked = differingMarked(steps);
  const differences = differencesIn(marked, covered, claim, 'different');
  const rest = restOfSentences(covered).map(({ stretch, span }) => textBetween(stretch, span.start, span.end));
  const base = { locations, omitted: rest, others: [] };
  if (differences.length > 0) return { ...base, verdict: 'differs', differences };
  const typographic = differencesIn(marked, covered, claim, 'typographic');
  if (rest.length > 0) return { ...base, verdict: 'cut', differences: typographic };
  return { ...base, verdict: typographic.length > 0 ? 'typographic' : 'verbatim', differences: typographic };
}

export function differing(steps: readonly Step[]): readonly Step[] {
  return differingMarked(steps).filter(({ same }) => same === 'different');
}

/** The point that ends a claim is the writer's own: where the source has another one or goes on, that is typography. */
export function differingMarked(steps: readonly Step[]): readonly Step[] {
  const lastWord = steps.findLastIndex(({ claim }) => claim?.kind === 'word');
  const firstWord = steps.findIndex(({ claim }) => claim?.kind === 'word');
  return steps.map((step, i) => {
    const points = [step.source, step.claim].every((token) => !['word', 'ellipsis'].includes(token?.kind ?? ''));
    return (i > lastWord || i < firstWord) && step.same === 'different' && points
      ? { ...step, same: 'typographic' }
      : step;
  });
}
