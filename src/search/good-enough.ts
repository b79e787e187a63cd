import { knownWords } from './known-words.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import type { Score } from './score.ts';
import type { Unit } from './units.ts';

/** A passage must answer this share of what was asked, by rarity; long questions carry more words that no passage has. */
const enough = (units: number): number => Math.max(0.3, 0.4 - 0.03 * units);

/** The most that an everyday word counts which no document has; as much as one that stands in every tenth passage. */
const everyday = 2.5;
/** A thing of the field that is named in several words, or in words that no document has, is there at least by half. */
const subjectAtLeast = 0.5;

/**
 * Whether a passage answers, rather than merely shares words with the question:
 * - It is quoted in the question, or named by it, or has its exact phrases and nothing more is asked.
 * - Else it has every number, symbol and State asked for (a passage without them is about something else),
 * - and every thing of the field that is named in several words, or in words that no document has, at least by half,
 * - and enough of the other words, each by its rarity, in its own text or in the headings, notes and data beside it.
 */
export function isGoodEnough(
  { run, matches, total }: Score,
  { query, named, meanings }: Question,
  library: Library,
): boolean {
  if (run > 0 || named) return true;
  const free = matches.filter(({ unit }) => !unit.exact);
  if (free.length === 0) return query.phrases.length > 0;
  if (free.some(({ unit, credit }) => unit.needed && credit === 0)) return false;
  const creditOf = new Map(free.map(({ unit, credit }) => [unit, credit]));
  for (const { named: isName, covers } of meanings) {
    if (!isName) continue;
    const credits = [...covers].map((unit) => creditOf.get(unit) ?? 0);
    const isAbsent = [...covers].every((unit) => isUnknown(unit, library));
    if ((isAbsent || covers.size > 1) && Math.max(...credits) < subjectAtLeast) return false;
  }
  const subject = free.filter(({ unit }) => !unit.needed);
  const asked = sum(subject.map(({ unit }) => weightOf(unit, library)));
  const covered = sum(subject.map(({ unit, credit }) => weightOf(unit, library) * credit));
  return total > 0 && covered >= enough(subject.length) * asked;
}

/** An everyday word that the corpus has not ("remember", "tomorrow") says little about the subject. */
function weightOf({ idf, forms }: Unit, library: Library): number {
  const [typed = ''] = forms[0]?.terms ?? [];
  if (library.lexicon.frequency(typed) > 0) return idf;
  return knownWords(library).isCommon(typed) ? Math.min(idf, everyday) : idf;
}

function isUnknown({ forms }: Unit, { lexicon }: Library): boolean {
  return forms.every(({ terms }) => terms.some((term) => lexicon.frequency(term) === 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
