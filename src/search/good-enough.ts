import type { Library } from './library.ts';
import type { Question } from './question.ts';
import type { Score } from './score.ts';
import { sum } from './sum.ts';
import type { Unit } from './units.ts';

/**
 * A passage must answer this share of what was asked; long questions carry more words that no passage has. These numbers and
 * those below were chosen on the questions for tuning and practice, where each has room on both sides.
 */
const enough = (units: number): number => Math.min(1, Math.max(0.38, 1.18 - 0.065 * units));
/**
 * Less of it, the more the passage speaks of the same themes, the nearer the question comes to one of its entries, and the
 * higher it scores for what the words asked are worth.
 */
const likenessCounts = 0.75;
const nearnessCounts = 0.45;
const scoreCounts = 0.2;
/** And where nobody has written entries for it, so that fewer of a question's words can be found there. */
const withoutEntries = 0.16;

/** A thing of the field that is named in several words, or in words that no document has, is there at least in part. */
const subjectAtLeast = 0.28;

/** Units of a question that is about everything in it. */
export const shortQuestion = 7;

/**
 * Whether a passage answers, rather than merely shares words with the question:
 * - It is quoted in the question, or named by it, or has its exact phrases and nothing more is asked.
 * - Else it has every symbol and State asked for, and the numbers of a short question (a passage without them is about
 *   something else),
 * - and every thing of the field that is named in several words, or in words that no document has, at least in part,
 * - and enough of the other words, each by its rarity: in its own text, in its entries in the subject index, or in the
 *   headings, notes and data beside it.
 */
export function isGoodEnough(
  { run, matches, total, beyond }: Score,
  { query, named, meanings, rarity }: Question,
  library: Library,
): boolean {
  if (run > 0 || named) return true;
  const free = matches.filter(({ unit }) => !unit.exact);
  if (free.length === 0) return query.phrases.length > 0;
  if (!hasAllNeeded(matches)) return false;
  const creditOf = new Map(free.map(({ unit, credit }) => [unit, credit]));
  for (const { named: isName, covers } of meanings) {
    if (!isName) continue;
    const isAbsent = [...covers].every((unit) => isUnknown(unit, library));
    if (covers.size === 1 && !isAbsent) continue;
    const credits = [...covers].map((unit) => creditOf.get(unit) ?? 0);
    if (Math.max(...credits) < subjectAtLeast) return false;
  }
  const subject = free.filter(({ unit }) => !isNeeded(unit, free.length) || isTelling(unit));
  const asked = sum(subject, ({ unit }) => weightOf(unit));
  const covered = sum(subject, ({ unit, credit }) => weightOf(unit) * credit);
  const less =
    likenessCounts * beyond.likeness +
    nearnessCounts * beyond.nearness +
    scoreCounts * (total / rarity) +
    (beyond.indexed ? 0 : withoutEntries);
  return total > 0 && covered >= (enough(subject.length) - less) * asked;
}

/** Whether a passage has every symbol and State that was asked for, and the numbers of a short question. */
export function hasAllNeeded(matches: Score['matches']): boolean {
  return matches.every(({ unit, credit }) => unit.exact || credit > 0 || !isNeeded(unit, matches.length));
}

/** In a longer question a number may stand by the way: "before the call at 3". */
function isNeeded({ needed, state, forms }: Unit, units: number): boolean {
  const isNumber = !state && forms.every(({ whole }) => whole === undefined);
  return needed && (units <= shortQuestion || !isNumber);
}

/** A State that few passages name is part of the subject; one that most name only tells where. */
function isTelling({ state, idf }: Unit): boolean {
  return state && idf > 1.5;
}

/** A rare word says more of the subject, but in a small corpus much is rare by chance: its root did better (measured). */
function weightOf({ idf }: Unit): number {
  return Math.sqrt(idf);
}

function isUnknown({ forms }: Unit, { lexicon }: Library): boolean {
  return forms.every(({ terms }) => terms.some((term) => lexicon.frequency(term) === 0));
}
