import { shareOfOthers } from './another-state.ts';
import { asTyped } from './as-typed.ts';
import type { BeyondWords } from './beyond-words.ts';
import { coordination, discountApart } from './coverage.ts';
import { fieldsOf } from './fields.ts';
import { lengthOf, wordOf } from './forward-index.ts';
import type { Entry, Library } from './library.ts';
import type { Match } from './match.ts';
import { merged, type Positions } from './occurrences.ts';
import { proximity } from './proximity.ts';
import type { Question } from './question.ts';
import { saturation } from './saturation.ts';
import { standing } from './standing.ts';
import { standingIn } from './standing-in.ts';
import { sum } from './sum.ts';

/** Headings help a little as a field of their own, and hurt when glued to the passage (measured on public collections). */
const headingWeight = 0.25;
/** A note says what a passage rests on; it is not what the passage says. */
const noteWeight = 0.3;
/** Did best on public collections. */
const proximityWeight = 0.2;

/**
 * A question that comes near an entry of the subject index is the one the indexer had in mind, the more the nearer: squared,
 * so that an entry with more than was asked says little. Did best on questions in other words than their answers'.
 */
const nearnessWeight = 0.5;

/** Words come first: where they are there, themes decide between passages that have as many of them (.2 to .6 tried). */
const themeWeight = 0.4;

/**
 * Where a date or a number is asked for, a passage that has one. Of 35 such questions for tuning and practice 30 had their
 * answer first without it, 33 with .2, 34 with .3: kept small, since a date or number may be of something else.
 */
const toldWeight = 0.2;

/** A passage's score and what it rests on. */
export type Score = {
  readonly total: number;
  readonly parts: {
    readonly words: number;
    readonly headings: number;
    readonly notes: number;
    readonly proximity: number;
    /** In the subject index: its terms, and an entry that the question comes near. */
    readonly subjects: number;
    /** Speaking of the same themes, whether it shares words or not. */
    readonly themes: number;
    /** Telling the sort of thing that was asked for. */
    readonly told: number;
    /** A few words in a row, small ones among them. */
    readonly row: number;
  };
  /** What speaks for the passage beyond its own words. */
  readonly beyond: BeyondWords;
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
  { units, rarity, meanings, isToldBy }: Pick<Question, 'units' | 'rarity' | 'meanings' | 'isToldBy'>,
  beyond: BeyondWords,
  library: Library,
): Score {
  const length = lengthOf(library.forward, entry.row);
  const saturated = saturation(length, library.meanLength);
  const share = shareOfOthers(entry, units, positions);
  const { matches: typed, hits, beside } = asTyped(units, positions, fieldsOf(entry, beyond), saturated, share);
  const stoodIn = standingIn(discountApart(typed, hits, meanings), meanings, {
    positions,
    wordAt: (token) => wordOf(library.forward, entry.row, token),
    saturated,
    share,
  });
  const matches = [...stoodIn.matches.values()];
  const own = {
    words: sum(matches, ({ value }) => value),
    headings: headingWeight * (beside.headings + beside.kind + beside.place),
    notes: noteWeight * beside.notes,
    proximity: proximityWeight * proximity(hits),
  };
  const themes = themeWeight * beyond.likeness * rarity;
  const near = nearnessWeight * beyond.nearness ** 2 * rarity;
  // What a passage is counts for its own words: a note that tells what was asked is an answer all the same.
  const inWords =
    (own.words + own.headings + own.notes + own.proximity) * standing(entry.passage, length) + beside.subjects;
  const total = inWords * coordination(matches) + near + themes;
  const told = isToldBy?.(entry.passage.text) ? toldWeight * total : 0;
  return {
    total: total + told,
    parts: { ...own, subjects: beside.subjects + near, themes, told, row: 0 },
    beyond: { ...beyond, nearness: share * beyond.nearness },
    run: 0,
    matches,
    matched: merged([...hits.map(({ at }) => at), stoodIn.at], length),
  };
}
