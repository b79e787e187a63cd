import type { Match, Matches, UnitAt } from './match.ts';
import { areTogether } from './proximity.ts';
import type { Meaning } from './stand-ins.ts';
import { sum } from './sum.ts';

/** How much it matters that a passage has all of a short question, shared out over its parts; nothing for a long one. */
const togetherness = 2;
const shortQuestion = 6;
/** Words that name a thing together ("release on bail") say less of it apart. */
const apart = 0.6;

/** A short question is one thing: a passage that has all of it comes before one that has some of it often. From 0 to 1. */
export function coordination(matches: readonly Match[]): number {
  if (matches.length > shortQuestion) return 1;
  const asked = sum(matches, ({ unit }) => unit.idf);
  const covered = sum(matches, ({ unit, credit }) => unit.idf * credit);
  return asked === 0 ? 1 : (covered / asked) ** (togetherness / matches.length);
}

/** Covers less with words that were typed as one name where the passage has them apart, or some of them only. */
export function discountApart(typed: Matches, hits: readonly UnitAt[], meanings: readonly Meaning[]): Matches {
  if (meanings.length === 0) return typed;
  const matches = new Map(typed);
  for (const { covers } of meanings) {
    if (covers.size < 2) continue;
    const own = hits.filter(({ unit }) => covers.has(unit));
    if (own.length === covers.size && areTogether(own.map(({ at }) => at))) continue;
    for (const unit of covers) {
      const match = matches.get(unit);
      if (match) matches.set(unit, { ...match, credit: match.credit * apart });
    }
  }
  return matches;
}
