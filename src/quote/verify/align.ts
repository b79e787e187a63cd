import type { Token } from './tokens.ts';

/** One step of an alignment: tokens that answer each other, or one that has no answer on the other side. */
export type Step = { readonly source: Token | null; readonly claim: Token | null; readonly same: Sameness };

/** `typographic`: another quote mark or dash, a note mark taken along or left out, a letter's case changed in brackets. */
export type Sameness = 'same' | 'typographic' | 'different';

export type Alignment = {
  /** From the first source token that answers to the last. */
  readonly steps: readonly Step[];
  /** Indexes among the source tokens given: the part that the claim covers, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly cost: number;
};

/** What a step costs. Words count; punctuation decides only between alignments that are alike in words. */
const costs = { word: 1, recase: 0.4, point: 0.3, light: 0.05, free: 0 } as const;

/** The cheapest way to read the whole claim as a part of the source. Null where there is nothing to align. */
export function align(source: readonly Token[], claim: readonly Token[]): Alignment | null {
  if (source.length === 0 || claim.length === 0) return null;
  const width = source.length + 1;
  const cost = new Float64Array((claim.length + 1) * width);
  const move = new Uint8Array((claim.length + 1) * width);
  for (let i = 1; i <= claim.length; i++) {
    const written = claim[i - 1];
    for (let j = 0; j <= source.length; j++) {
      const cell = i * width + j;
      let best = (cost[cell - width] ?? 0) + loneCost(written);
      let how: number = moves.claim;
      const held = source[j - 1];
      if (j > 0 && held && written) {
        const both = (cost[cell - width - 1] ?? 0) + pairCost(held, written);
        if (both <= best) [best, how] = [both, moves.both];
        const lone = (cost[cell - 1] ?? 0) + loneCost(held);
        if (lone < best) [best, how] = [lone, moves.source];
      }
      cost[cell] = best;
      move[cell] = how;
    }
  }
  let end = 0;
  for (let j = 1; j <= source.length; j++) {
    if ((cost[claim.length * width + j] ?? 0) < (cost[claim.length * width + end] ?? 0)) end = j;
  }
  return trace(source, claim, move, end, cost[claim.length * width + end] ?? 0);
}

const moves = { claim: 1, both: 2, source: 3 } as const;

function trace(
  source: readonly Token[],
  claim: readonly Token[],
  move: Uint8Array,
  end: number,
  cost: number,
): Alignment {
  const width = source.length + 1;
  const steps: Step[] = [];
  let i = claim.length;
  let j = end;
  while (i > 0) {
    const how = move[i * width + j];
    const [held, written] = [source[j - 1] ?? null, claim[i - 1] ?? null];
    if (how === moves.both && held && written)
      steps.push({ source: held, claim: written, same: sameness(held, written) });
    else if (how === moves.source) steps.push({ source: held, claim: null, same: alone(held) });
    else steps.push({ source: null, claim: written, same: alone(written) });
    if (how !== moves.claim) j--;
    if (how !== moves.source) i--;
  }
  return { steps: steps.reverse(), from: j, to: end, cost };
}

/** How two tokens that stand in the same place compare. */
export function sameness(held: Token, written: Token): Sameness {
  if (held.kind === 'mark') return held.text === written.text ? 'typographic' : 'different';
  if (held.kind !== written.kind) return 'different';
  if (held.text === written.text) return 'same';
  if (held.kind === 'quote' || held.kind === 'dash') return 'typographic';
  if (held.kind === 'ellipsis') return 'same';
  const recased = held.recased || written.recased;
  return recased && held.text.toLowerCase() === written.text.toLowerCase() ? 'typographic' : 'different';
}

/** A quote mark or a note mark that only one side has is a matter of typography; anything else is a difference. */
function alone(token: Token | null): Sameness {
  return token && (token.kind === 'quote' || token.kind === 'mark') ? 'typographic' : 'different';
}

function pairCost(held: Token, written: Token): number {
  const how = sameness(held, written);
  if (how === 'same') return costs.free;
  if (how === 'typographic') return costs.light / 2;
  if (held.kind === 'word' && written.kind === 'word') {
    return held.text.toLowerCase() === written.text.toLowerCase() ? costs.recase : costs.word;
  }
  if (held.kind === 'word' || written.kind === 'word') return costs.word + costs.point;
  return costs.point;
}

function loneCost(token: Token | undefined): number {
  if (token?.kind === 'word') return costs.word;
  return token?.kind === 'quote' || token?.kind === 'mark' ? costs.light : costs.point;
}
