import type { Library } from './library.ts';
import { phraseRows } from './phrase-rows.ts';
import type { Question } from './question.ts';

/** How many candidates the engine is asked for; more did not change the first ten (measured on public collections). */
export const mostCandidates = 200;
/** More terms than this slow the engine down and did not improve long questions (16, 24 and 64 measured): the rarest. */
const mostTerms = 16;
/** Terms looked for beside those that were typed: each costs as much as a typed one. */
const mostOtherTerms = 12;

/** The rows of passages that may answer. `quoting`: the rows of those that have words of the question in a row. */
export function candidates(question: Question, quoting: Iterable<number>, library: Library): readonly number[] {
  const { query, units, meanings, named } = question;
  if (named) return library.entries.flatMap(({ row, passage }) => (named.has(passage) ? [row] : []));
  if (query.phrases.length > 0) return phraseRows(query.phrases, library);
  const telling = units.filter(({ forms }) => forms.some(({ terms }) => isHeld(terms, library)));
  const typed = new Set(telling.flatMap(({ forms }) => forms.flatMap(({ terms }) => terms)));
  const terms = new Set([...[...typed].slice(0, mostTerms), ...termsOfMeanings(meanings, library)]);
  const likely = library.engine.candidates([...terms], mostCandidates);
  return [...new Set([...quoting, ...likely])];
}

/** The rarest term of each phrase that may stand for what was typed, those that cover most of it first. */
function termsOfMeanings(meanings: Question['meanings'], { lexicon }: Library): string[] {
  const rarest = (terms: readonly string[]) =>
    terms.toSorted((a, b) => lexicon.frequency(a) - lexicon.frequency(b) || (a < b ? -1 : 1))[0] ?? '';
  const found = meanings
    .flatMap(({ standIns }) => standIns.map(({ terms, credit }) => ({ term: rarest(terms), credit })))
    .toSorted((a, b) => b.credit - a.credit || lexicon.frequency(a.term) - lexicon.frequency(b.term));
  return [...new Set(found.map(({ term }) => term))].slice(0, mostOtherTerms);
}

function isHeld(terms: readonly string[], { lexicon }: Library): boolean {
  return terms.every((term) => lexicon.frequency(term) > 0);
}
