import type { Entry, Library } from './library.ts';
import type { Unit } from './units.ts';

/** BM25's saturation and length normalisation, at the values Lucene ships. */
const k1 = 1.2;
const b = 0.75;
/** A passage shorter than this share of the mean gains nothing more: a list item of five words is not the best answer. */
const shortest = 0.5;
/** A passage of fewer words names a thing rather than says something of it: it comes after those that do. */
const fewestWords = 8;
const brevity = 0.7;
/** Headings help a little as a field of their own, and hurt when glued to the passage (measured on public collections). */
const headingWeight = 0.25;
/** A note says what a passage rests on; it is not what the passage says. */
const noteWeight = 0.3;
/** Words apart further than this do not strengthen each other; weight .2 and window 8 did best on public collections. */
const window = 8;
const proximityWeight = 0.2;
/** How much of a unit is covered by a match elsewhere than in the passage's own words. */
const credits = { headings: 0.7, notes: 0.8, about: 0.5 } as const;

/** A passage's score and what it rests on. */
export type Score = {
  readonly total: number;
  readonly parts: {
    readonly words: number;
    readonly headings: number;
    readonly notes: number;
    readonly proximity: number;
  };
  /** Words of the query that stand here in a row, where they are most of it: somebody's quotation; else 0. */
  readonly run: number;
  /** Share of the query's rarity that the passage answers, from 0 to 1. */
  readonly coverage: number;
  /** Whether every number, symbol and State asked for is there. */
  readonly complete: boolean;
  /** Indexes of the tokens that matched, ascending. */
  readonly matched: readonly number[];
};

/** Scores one passage against the units of a query. */
export function score(entry: Entry, units: readonly Unit[], library: Library): Score {
  const length = entry.text.tokens.length;
  const norm = k1 * (1 - b + b * Math.max(shortest, length / library.meanLength));
  let words = 0;
  let headings = 0;
  let notes = 0;
  let covered = 0;
  let complete = true;
  const hits: { readonly unit: Unit; readonly at: readonly number[] }[] = [];
  for (const unit of units) {
    let best = 0;
    let at: readonly number[] = [];
    let credit = 0;
    for (const { terms, weight } of unit.alternatives) {
      const found = occurrences(entry, terms);
      const value = weight * unit.idf * ((found.length * (k1 + 1)) / (found.length + norm));
      if (value > best) [best, at] = [value, found.flatMap((start) => terms.map((_, i) => start + i))];
      if (found.length > 0) credit = Math.max(credit, weight);
      if (terms.every((term) => entry.headings.has(term))) {
        headings += weight * unit.idf;
        credit = Math.max(credit, credits.headings * weight);
      }
      if (terms.every((term) => entry.notes.has(term))) {
        notes += weight * unit.idf;
        credit = Math.max(credit, credits.notes * weight);
      }
      if (terms.every((term) => entry.about.has(term))) credit = Math.max(credit, credits.about * weight);
    }
    if (at.length > 0) hits.push({ unit, at });
    words += best;
    covered += unit.idf * credit;
    if (unit.needed && credit === 0) complete = false;
  }
  const asked = units.reduce((sum, unit) => sum + unit.idf, 0);
  const near = proximityWeight * proximity(hits);
  const parts = { words, headings: headingWeight * headings, notes: noteWeight * notes, proximity: near };
  return {
    total: (words + parts.headings + parts.notes + near) * (length < fewestWords ? brevity : 1),
    parts,
    run: 0,
    coverage: asked === 0 ? 0 : covered / asked,
    complete,
    matched: [...new Set(hits.flatMap((hit) => hit.at))].sort((x, y) => x - y),
  };
}

/** Token indexes at which the terms stand one after the other. */
export function occurrences(entry: Entry, terms: readonly string[]): readonly number[] {
  const [first = '', ...rest] = terms;
  const starts = entry.positions.get(first) ?? [];
  if (rest.length === 0) return starts;
  return starts.filter((start) => rest.every((term, i) => entry.positions.get(term)?.includes(start + i + 1)));
}

/** For each pair of units that stand near each other: the rarity of the rarer, by how near they come. */
function proximity(hits: readonly { readonly unit: Unit; readonly at: readonly number[] }[]): number {
  let sum = 0;
  for (let i = 0; i < hits.length; i++) {
    for (let j = i + 1; j < hits.length; j++) {
      const [one, other] = [hits[i], hits[j]];
      if (!one || !other) continue;
      const gap = nearest(one.at, other.at);
      if (gap <= window) sum += Math.min(one.unit.idf, other.unit.idf) * (1 - (gap - 1) / window);
    }
  }
  return sum;
}

function nearest(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    best = Math.min(best, Math.max(1, Math.abs(x - y)));
    if (x < y) i++;
    else j++;
  }
  return best;
}
