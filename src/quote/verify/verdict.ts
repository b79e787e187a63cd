import type { Step } from './align.ts';
import type { Check } from './check.ts';
import { differencesIn } from './differences.ts';
import { locate, type Reading, restOfSentences } from './reading.ts';
import type { Token } from './tokens.ts';

/** The verdict on a claim laid beside one place. */
export function judge(claim: string, { steps, covered }: Reading): Check {
  const marked = withOwnPoints(steps);
  const base = { locations: locate(covered), omitted: restOfSentences(covered), others: [] };
  const differences = differencesIn(marked, covered, claim, 'different');
  if (differences.length > 0) return { ...base, verdict: 'differs', differences };
  const typographic = differencesIn(marked, covered, claim, 'typographic');
  if (base.omitted.length > 0) return { ...base, verdict: 'cut', differences: typographic };
  return { ...base, verdict: typographic.length > 0 ? 'typographic' : 'verbatim', differences: typographic };
}

/** The points round a claim are the writer's own: where the source has another one or goes on, that is typography. */
export function withOwnPoints(steps: readonly Step[]): readonly Step[] {
  const lastWord = steps.findLastIndex(({ claim }) => claim?.kind === 'word');
  const firstWord = steps.findIndex(({ claim }) => claim?.kind === 'word');
  return steps.map((step, i) =>
    (i > lastWord || i < firstWord) && step.same === 'different' && isPoint(step.source) && isPoint(step.claim)
      ? { ...step, same: 'typographic' }
      : step,
  );
}

/** A point that ends or sets off words; "%" and "€" say something and are none. */
function isPoint(token: Token | null): boolean {
  return (
    token === null ||
    (token.kind === 'point' ? /^[.,;:!?()[\]/>]$/.test(token.text) : ['quote', 'dash'].includes(token.kind))
  );
}
