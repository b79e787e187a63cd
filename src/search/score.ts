import { asTyped } from './as-typed.ts';
import { coordination, discountApart } from './coverage.ts';
import { fieldsOf } from './fields.ts';
import { lengthOf, wordOf } from './forward-index.ts';
import type { Entry, Library } from './library.ts';
import type { Match } from './match.ts';
import { merged, type Positions } from './occurrences.ts';
import { proximity } from './proximity.ts';
import { saturation } from './saturation.ts';
import type { Meaning } from './stand-ins.ts';
import { standing } from './standing.ts';
import { shareOfStandIns, standingIn } from './standing-in.ts';
import { sum } from './sum.ts';
import type { Unit } from './units.ts';

/** Headings help a little as a field of their own, and hurt when glued to the passage (measured on public collections). */
const headingWeight = 0.25;
/** A note says what a passage rests on; it is not what the passage says. */
const noteWeight = 0.3;
/** Did best on public collections. */
const proximityWeight = 0.2;

/** A passage's score and what it rests on. */
export type Score = {
  readonly total: number;
  readonly parts: {
    readonly words: number;
    readonly headings: number;
    readonly notes: number;
    readonly proximity: number;
  };
  /** Words of the question that stand here in a row, where they are most of it: somebody's quotation; else 0. */
  readonly run: number;
  readonly matches: readonly Match[];
  /** Indexes of the tokens that matched, ascending. */
  readonly matched: readonly number[];
};

/** Scores one passage against the units of a question and what may stand in for them. */
export function score(
  entry: Entry,
  positions: Positions,
  units: readonly Unit[],
  meanings: readonly Meaning[],
  library: Library,
): Score {
  const length = lengthOf(library.forward, entry.row);
  const saturated = saturation(length, library.meanLength);
  const { matches: typed, hits, beside } = asTyped(units, positions, fieldsOf(entry), saturated);
  const stoodIn = standingIn(discountApart(typed, hits, meanings), meanings, {
    positions,
    wordAt: (token) => wordOf(library.forward, entry.row, token),
    saturated,
    share: shareOfStandIns(entry, units, typed),
  });
  const matches = [...stoodIn.matches.values()];
  const parts = {
    words: sum(matches.map(({ value }) => value)),
    headings: headingWeight * (beside.headings + beside.kind),
    notes: noteWeight * beside.notes,
    proximity: proximityWeight * proximity(hits),
  };
  return {
    total: sum(Object.values(parts)) * coordination(matches) * standing(entry.passage, length),
    parts,
    run: 0,
    matches,
    matched: merged([...hits.map(({ at }) => at), stoodIn.at], length),
  };
}
