import type { Stance } from '#src/corpus/document.ts';
import { wordOf } from './forward-index.ts';
import { type Entry, type Library, notesOf } from './library.ts';
import { occurrences, type Positions } from './occurrences.ts';
import { areTogether, proximity } from './proximity.ts';
import type { Meaning, StandIn } from './stand-ins.ts';
import { stem } from './stem.ts';
import type { Form, Unit } from './units.ts';
import { areOneWord } from './word-family.ts';

/** BM25's saturation and length normalisation, at the values Lucene ships. */
const k1 = 1.2;
const b = 0.75;
/** A passage shorter than this share of the mean gains nothing more: a list item of five words is not the best answer. */
const shortest = 0.5;
/** A passage of fewer words names a thing rather than says something of it: it comes after those that do. */
const fewestWords = 8;
const brevity = 0.7;
/** So does one that announces what stands elsewhere, and a note, which says where words come from. */
const announcement = 0.7;
const noteItself = 0.7;
/** "In section B, we describe …", "This briefing summarises …": reports say what they are about to say. */
const announces =
  /^(?:In (?:this|the following) (?:section|chapter|report|submission|briefing)\b|In section [A-Z0-9]\b|This (?:section|chapter|report|submission|briefing|document) )/;
/** Headings help a little as a field of their own, and hurt when glued to the passage (measured on public collections). */
const headingWeight = 0.25;
/** A note says what a passage rests on; it is not what the passage says. */
const noteWeight = 0.3;
/** Did best on public collections. */
const proximityWeight = 0.2;
/** How much it matters that a passage has all of a short question, shared out over its parts; nothing for a long one. */
const togetherness = 2;
const shortQuestion = 6;
/** Words that name a thing together ("release on bail") say less of it apart. */
const apart = 0.6;
/** Where a passage only mentions the State asked for, other words than those typed may be about another one. */
const ofAnotherState = 0.5;
/** How much of a unit is covered by a match of each kind. */
const credits = { typed: 1, abbreviation: 0.9, headings: 0.7, notes: 0.8, about: 0.5, kind: 0.9 } as const;

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
  const length = (library.forward.starts[entry.row + 1] ?? 0) - (library.forward.starts[entry.row] ?? 0);
  const norm = k1 * (1 - b + b * Math.max(shortest, length / library.meanLength));
  const saturated = (count: number): number => (count * (k1 + 1)) / (count + norm);
  const fields = {
    headings: entry.headings,
    notes: notesOf(entry),
    about: entry.about,
    kind: kinds[entry.passage.stance],
  };
  const beside = { headings: 0, notes: 0, about: 0, kind: 0 };
  const hits: { readonly unit: Unit; readonly at: readonly number[] }[] = [];
  const matches = new Map<Unit, Match>();
  for (const unit of units) {
    let match: Match = { unit, by: null, value: 0, credit: 0 };
    let at: readonly number[] = [];
    for (const form of unit.forms) {
      const found = occurrences(positions, form.terms);
      const value = form.weight * unit.idf * unit.repeats * saturated(found.length);
      let credit = found.length > 0 ? credits[form.via] : 0;
      for (const name of fieldNames) {
        if (!isIn(fields[name], form)) continue;
        beside[name] += form.weight * unit.idf;
        credit = Math.max(credit, credits[name] * credits[form.via]);
      }
      credit = Math.max(credit, match.credit);
      if (value > match.value) at = placesOf(found, form.terms.length);
      match = value > match.value ? { unit, by: form, value, credit } : { ...match, credit };
    }
    if (at.length > 0) hits.push({ unit, at });
    matches.set(unit, match);
  }
  discountApart(meanings, hits, matches);
  const elsewhere = units.some(
    (unit) => unit.state && matches.get(unit)?.by && !unit.forms.some((form) => isIn(entry.about, form)),
  );
  const wordAt = (token: number) => wordOf(library.forward, entry.row, token);
  const places = standIn(meanings, positions, wordAt, saturated, matches, elsewhere ? ofAnotherState : 1);
  const found = [...matches.values()];
  const parts = {
    words: sum(found.map(({ value }) => value)),
    headings: headingWeight * (beside.headings + beside.kind),
    notes: noteWeight * beside.notes,
    proximity: proximityWeight * proximity(hits),
  };
  return {
    total: sum(Object.values(parts)) * coordination(found) * standing(entry, length),
    parts,
    run: 0,
    matches: found,
    matched: [...new Set([...hits.flatMap((hit) => hit.at), ...places])].sort((x, y) => x - y),
  };
}

/** A short question is one thing: a passage that has all of it comes before one that has some of it often. */
function coordination(matches: readonly Match[]): number {
  const asked = sum(matches.map(({ unit }) => unit.idf));
  const covered = sum(matches.map(({ unit, credit }) => unit.idf * credit));
  return asked === 0 || matches.length > shortQuestion ? 1 : (covered / asked) ** (togetherness / matches.length);
}

function standing({ passage }: Entry, length: number): number {
  if (passage.note !== null) return noteItself;
  if (announces.test(passage.text)) return announcement;
  return length < fewestWords && passage.kind !== 'keyfact' ? brevity : 1;
}

const fieldNames = ['headings', 'notes', 'about', 'kind'] as const;

/** What a passage does is a word of its own: it need not say "recommendation" to be one. */
const kinds: Readonly<Record<Stance, ReadonlySet<string>>> = {
  recommendation: new Set([stem('recommendation')]),
  concern: new Set([stem('concern')]),
  statement: new Set(),
};

/** Covers less with words that were typed as one name where the passage has them apart, or some of them only. */
function discountApart(
  meanings: readonly Meaning[],
  hits: readonly { readonly unit: Unit; readonly at: readonly number[] }[],
  matches: Map<Unit, Match>,
): void {
  for (const { covers } of meanings) {
    if (covers.size < 2) continue;
    const own = hits.filter(({ unit }) => covers.has(unit));
    if (own.length === covers.size && areTogether(own.map(({ at }) => at))) continue;
    for (const unit of covers) {
      const match = matches.get(unit);
      if (match) matches.set(unit, { ...match, credit: match.credit * apart });
    }
  }
}

/** Puts stand-ins where they are worth more than what is there as typed; returns the tokens they stand at. */
function standIn(
  meanings: readonly Meaning[],
  positions: Positions,
  wordAt: (token: number) => string,
  saturated: (count: number) => number,
  matches: Map<Unit, Match>,
  share: number,
): number[] {
  const places: number[] = [];
  for (const meaning of meanings) {
    const rarity = sum([...meaning.covers].map(({ idf }) => idf));
    for (const each of meaning.standIns) {
      const all = occurrences(positions, each.terms);
      const found = each.words.length > 1 ? all : all.filter((at) => areOneWord(wordAt(at), each.words[0] ?? ''));
      if (found.length === 0) continue;
      places.push(...placesOf(found, each.terms.length));
      const worth = each.weight * Math.min(rarity, each.idf) * saturated(found.length);
      for (const unit of meaning.covers) {
        const before = matches.get(unit) ?? { unit, by: null, value: 0, credit: 0 };
        const value = (worth * unit.idf) / rarity;
        const credit = Math.max(before.credit, each.credit * share);
        matches.set(
          unit,
          value > before.value ? { unit, by: { ...each, meaning }, value, credit } : { ...before, credit },
        );
      }
    }
  }
  return places;
}

function isIn(field: ReadonlySet<string>, { terms, whole }: Form): boolean {
  return whole === undefined ? terms.every((term) => field.has(term)) : field.has(whole);
}

function placesOf(starts: readonly number[], length: number): number[] {
  return starts.flatMap((start) => Array.from({ length }, (_, i) => start + i));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
