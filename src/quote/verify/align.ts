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
const moves = { claim: 1, both: 2, source: 3 } as const;

/** Below this many pairs of tokens every pair is weighed; a longer claim is read along a band. */
const mostPairs = 400_000;
/** How far a long claim may drift from where it was expected, in tokens to either side. */
const halfBand = 300;

/**
 * The cheapest way to read the whole claim as a part of the source. `expected` is the source token where it is thought
 * to begin. Null where there is nothing to align.
 */
export function align(source: readonly Token[], claim: readonly Token[], expected = 0): Alignment | null {
  if (source.length === 0 || claim.length === 0) return null;
  const small = (source.length + 1) * (claim.length + 1) <= mostPairs;
  const width = small ? source.length + 1 : Math.min(source.length + 1, 2 * halfBand + 1);
  const low = (i: number) => (small ? 0 : Math.max(0, Math.min(i + expected - halfBand, source.length + 1 - width)));
  const cost = new Float64Array((claim.length + 1) * width);
  const move = new Uint8Array((claim.length + 1) * width);
  const sourceCosts = source.map(loneCost);
  for (let i = 1; i <= claim.length; i++) {
    const written = claim[i - 1];
    const alone = loneCost(written);
    const [row, first] = [i * width, low(i)];
    const shift = first - low(i - 1);
    for (let x = 0; x < width; x++) {
      const above = row - width + x + shift;
      let best = (x + shift < width ? (cost[above] ?? 0) : Number.POSITIVE_INFINITY) + alone;
      let how: number = moves.claim;
      const held = source[first + x - 1];
      if (held && written) {
        const both = (x + shift > 0 ? (cost[above - 1] ?? 0) : Number.POSITIVE_INFINITY) + pairCost(held, written);
        if (both <= best) [best, how] = [both, moves.both];
        const lone = (x > 0 ? (cost[row + x - 1] ?? 0) : Number.POSITIVE_INFINITY) + (sourceCosts[first + x - 1] ?? 0);
        if (lone < best) [best, how] = [lone, moves.source];
      }
      cost[row + x] = best;
      move[row + x] = how;
    }
  }
  const at = (i: number, j: number) => i * width + j - low(i);
  const costAt = (j: number) => cost[at(claim.length, j)] ?? 0;
  let end = low(claim.length);
  for (let j = end + 1; j < low(claim.length) + width; j++) if (costAt(j) < costAt(end)) end = j;
  return trace(source, claim, (i, j) => move[at(i, j)] ?? moves.claim, end, costAt(end));
}

function trace(
  source: readonly Token[],
  claim: readonly Token[],
  moveAt: (i: number, j: number) => number,
  end: number,
  cost: number,
): Alignment {
  const steps: Step[] = [];
  let i = claim.length;
  let j = end;
  while (i > 0) {
    const how = moveAt(i, j);
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
  if (written.set !== held.set && [held.set, written.set].includes('noted')) return 'different';
  if (held.text === written.text) return written.set === held.set ? 'same' : 'typographic';
  if (held.kind === 'quote' || held.kind === 'dash' || held.kind === 'ellipsis') return 'typographic';
  const recased = [held.set, written.set].includes('recased');
  return recased && firstLowered(held.text) === firstLowered(written.text) ? 'typographic' : 'different';
}

function firstLowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** A quote mark or a note mark that only one side has is a matter of typography; anything else is a difference. */
function alone(token: Token | null): Sameness {
  return token && (token.kind === 'quote' || token.kind === 'mark') ? 'typographic' : 'different';
}

function pairCost(held: Token, written: Token): number {
  if (held.kind === 'word' && written.kind === 'word' && held.set === undefined && written.set === undefined) {
    if (held.text === written.text) return costs.free;
    if (held.text.length !== written.text.length) return costs.word;
    return held.text.toLowerCase() === written.text.toLowerCase() ? costs.recase : costs.word;
  }
  const how = sameness(held, written);
  if (how === 'same') return costs.free;
  if (how === 'typographic') return costs.light / 2;
  if (held.kind === 'word' && written.kind === 'word') return costs.word;
  if (held.kind === 'word' || written.kind === 'word') return costs.word + costs.point;
  return costs.point;
}

function loneCost(token: Token | undefined): number {
  if (token?.kind === 'word') return costs.word;
  return token?.kind === 'quote' || token?.kind === 'mark' ? costs.light : costs.point;
}
