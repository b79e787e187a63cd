import { type Fields, fieldNames } from './fields.ts';
import type { Match, Matches, UnitAt } from './match.ts';
import { occurrences, type Positions, tokensFrom } from './occurrences.ts';
import type { Saturation } from './saturation.ts';
import { type Form, isIn, type Unit } from './units.ts';

/** How much of a unit is covered by a match of each kind. */
const credits = {
  typed: 1,
  abbreviation: 0.9,
  headings: 0.7,
  notes: 0.8,
  about: 0.5,
  place: 0.9,
  kind: 0.9,
  subjects: 0,
  entry: 0.9,
} as const;

/** An entry of the subject index says what the passage tells, where its own words say less of it; .8 to 1.6 did as well. */
const subjectWeight = 1.2;

/** What a passage has of the units of a question in the forms in which they were typed. */
export type AsTyped = {
  readonly matches: Matches;
  /** The units that stand in the text itself. */
  readonly hits: readonly UnitAt[];
  /** Rarity found in each field. */
  readonly beside: Readonly<Record<keyof Fields, number>>;
};

/**
 * Each unit counts in its best form; its fields cover it too, and add their rarity. Numbers, symbols and States must be the
 * document's own: an indexer's do not cover them. `share`: how much of their credit entries of the subject index have.
 */
export function asTyped(
  units: readonly Unit[],
  positions: Positions,
  fields: Fields,
  saturated: Saturation,
  share: number,
): AsTyped {
  const beside = { headings: 0, notes: 0, about: 0, place: 0, kind: 0, subjects: 0, entry: 0 };
  const hits: UnitAt[] = [];
  const matches = new Map<Unit, Match>();
  const filled = fieldNames.filter((name) => fields[name].size > 0);
  for (const unit of units) {
    let by: Form | null = null;
    let value = 0;
    let credit = 0;
    let at: readonly number[] = [];
    for (const form of unit.forms) {
      const found = occurrences(positions, form.terms);
      const own = form.weight * unit.idf * unit.repeats * saturated(found.length);
      if (found.length > 0) credit = Math.max(credit, credits[form.via]);
      if (own <= value) continue;
      by = form;
      value = own;
      at = tokensFrom(found, form.terms.length);
    }
    for (const name of filled) {
      const form = bestIn(fields[name], unit);
      if (!form || (unit.needed && name === 'entry')) continue;
      const worth = form.weight * unit.idf;
      beside[name] += name === 'subjects' ? Math.max(0, subjectWeight * worth - value) : worth;
      credit = Math.max(credit, credits[name] * credits[form.via] * (name === 'entry' ? share : 1));
    }
    if (at.length > 0) hits.push({ unit, at });
    matches.set(unit, { unit, by, value, credit });
  }
  return { matches, hits, beside };
}

/** The form that weighs most of those that a field has: NPM and its long form are one thing, and count once. */
function bestIn(field: ReadonlySet<string>, { forms }: Unit): Form | null {
  let best: Form | null = null;
  for (const form of forms) if (form.weight > (best?.weight ?? 0) && isIn(field, form)) best = form;
  return best;
}
