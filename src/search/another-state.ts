import type { Entry } from './library.ts';
import { occurrences, type Positions } from './occurrences.ts';
import { isIn, type Unit } from './units.ts';

/** What other words than those typed are worth where they may be about another State; .4 and less did the same. */
const ofAnotherState = 0.35;

/**
 * What share of their credit stand-ins and entries of the subject index have in a passage: less where it only mentions the
 * State asked for, and its document is about another.
 */
export function shareOfOthers({ about }: Entry, units: readonly Unit[], positions: Positions): number {
  const onlyMentioned = units.some(
    ({ state, forms }) =>
      state &&
      forms.some(({ terms }) => occurrences(positions, terms).length > 0) &&
      !forms.some((form) => isIn(about, form)),
  );
  return onlyMentioned ? ofAnotherState : 1;
}
