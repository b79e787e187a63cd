import type { Meaning, StandIn } from './stand-ins.ts';
import type { Form, Unit } from './units.ts';

/** What one unit of the question found in a passage. */
export type Match = {
  readonly unit: Unit;
  /** What counted: a form of what was typed, or what stood in for it; null for nothing in the passage's own words. */
  readonly by: Form | (StandIn & { readonly meaning: Meaning }) | null;
  /** What it adds to the words' part of the score. */
  readonly value: number;
  /** How much of it is covered, from 0 to 1. */
  readonly credit: number;
};

/** Where a unit stands in a passage: indexes of tokens, ascending. */
export type UnitAt = { readonly unit: Unit; readonly at: readonly number[] };

/** One for each unit of the question. */
export type Matches = ReadonlyMap<Unit, Match>;

export function noMatch(unit: Unit): Match {
  return { unit, by: null, value: 0, credit: 0 };
}
