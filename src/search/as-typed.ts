import { type Fields, fieldNames, isIn } from './fields.ts';
import type { Match, Matches, UnitAt } from './match.ts';
import { occurrences, type Positions, tokensFrom } from './occurrences.ts';
import type { Saturation } from './saturation.ts';
import type { Form, Unit } from './units.ts';

/** How much of a unit is covered by a match of each kind. */
const credits = { typed: 1, abbreviation: 0.9, headings: 0.7, notes: 0.8, about: 0.5, kind: 0.9 } as const;

/** What a passage has of the units of a question in the forms in which they were typed. */
export type AsTyped = {
  readonly matches: Matches;
  /** The units that stand in the text itself. */
  readonly hits: readonly UnitAt[];
  /** Rarity found in each field. */
  readonly beside: Readonly<Record<keyof Fields, number>>;
};

/** Each unit counts in its best form; its fields cover it too, and add their rarity. */
export function asTyped(units: readonly Unit[], positions: Positions, fields: Fields, saturated: Saturation): AsTyped {
  const beside = { headings: 0, notes: 0, about: 0, kind: 0 };
  const hits: UnitAt[] = [];
  const matches = new Map<Unit, Match>();
  for (const unit of units) {
    let by: Form | null = null;
    let value = 0;
    let credit = 0;
    let at: readonly number[] = [];
    for (const form of unit.forms) {
      const found = occurrences(positions, form.terms);
      if (found.length > 0) credit = Math.max(credit, credits[form.via]);
      for (const name of fieldNames) {
        if (!isIn(fields[name], form)) continue;
        beside[name] += form.weight * unit.idf;
        credit = Math.max(credit, credits[name] * credits[form.via]);
      }
      const own = form.weight * unit.idf * unit.repeats * saturated(found.length);
      if (own <= value) continue;
      by = form;
      value = own;
      at = tokensFrom(found, form.terms.length);
    }
    if (at.length > 0) hits.push({ unit, at });
    matches.set(unit, { unit, by, value, credit });
  }
  return { matches, hits, beside };
}
