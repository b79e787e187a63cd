import { analyse } from './analyser.ts';
import { beyondWords } from './beyond-words.ts';
import { candidates } from './candidates.ts';
import { type Filter, passes } from './filter.ts';
import { hasAllNeeded, isGoodEnough, shortQuestion } from './good-enough.ts';
import { inARow } from './in-a-row.ts';
import type { Entry, Library } from './library.ts';
import { longestRun, type Run } from './longest-run.ts';
import { occurrences, positionsOf } from './occurrences.ts';
import { type Question, readQuestion } from './question.ts';
import { quotations } from './quotations.ts';
import { byPlace, byScore } from './ranking.ts';
import { type Score, score } from './score.ts';

export type Hit = {
  readonly entry: Entry;
  readonly score: Score;
  /** Where the words of the question stand in a row, if that is why it was found. */
  readonly quoted: Run | null;
};

/** A passage that has this many words of the question in a row, and this share of them, is where the words come from. */
const quotationRun = 5;
const quotationShare = 0.8;
/** What a few words in a row add, by their rarity; .3 to .5 did best on the questions for tuning and practice. */
const rowWeight = 0.4;
/** One of so many likeliest passages must answer, or none does: three and five did best on the questions for tuning. */
const mostLikely = 5;
/** Where one answers, so do those that score nearly as much, even in other words; those that score far less share words alone. */
const likely = 0.5;
const beside = 0.3;

/** The passages that answer, best first; none where nothing is good enough. */
export function search(asked: string | Question, filter: Filter, library: Library): Hit[] {
  const question = typeof asked === 'string' ? readQuestion(asked, library) : asked;
  const hits = rank(question, filter, library);
  if (question.named) return hits;
  const first = hits.slice(0, mostLikely);
  if (isAboutWhatIsAbsent(question, first) || !first.some(({ score }) => isGoodEnough(score, question, library)))
    return [];
  const best = Math.max(...first.map(({ score }) => score.total));
  return hits.filter(({ score }) => {
    if (score.run > 0) return true;
    if (score.total >= likely * best) return hasAllNeeded(score.matches);
    return score.total >= beside * best && isGoodEnough(score, question, library);
  });
}

/** A short question with a name that the corpus has not is about that; in a longer one a name may stand by the way. */
function isAboutWhatIsAbsent({ absent, units, query }: Question, [first]: readonly Hit[]): boolean {
  const isPlain = query.phrases.length === 0 && first?.quoted === null;
  return absent.length > 0 && isPlain && units.length <= shortQuestion;
}

/** The likeliest passages, best first, good enough or not. */
export function rank(asked: string | Question, filter: Filter, library: Library): Hit[] {
  const question = typeof asked === 'string' ? readQuestion(asked, library) : asked;
  const { query, units, meanings, sequence } = question;
  if (units.length === 0) return [];
  const excluded = query.excluded.map((phrase) => analyse(phrase).tokens.map((token) => token.term));
  const typed = units.flatMap((unit) => unit.forms.flatMap(({ terms }) => terms));
  const others = meanings.flatMap(({ standIns }) => standIns.flatMap(({ terms }) => terms));
  const positionsIn = positionsOf([...typed, ...excluded.flat(), ...others], library.forward, library.lexicon);
  const beyond = beyondWords(question, library);
  const runIn = longestRun(sequence, library.forward, library.lexicon);
  const rarityInARow = inARow(sequence, runIn, library);
  const least = Math.max(quotationRun, quotationShare * sequence.length);
  const quoting = quotations(sequence, least, runIn, library);
  return candidates(question, quoting.keys(), library)
    .flatMap((row): Hit[] => {
      const entry = library.entries[row];
      if (!entry || !passes(entry, filter)) return [];
      const positions = positionsIn(row);
      if (excluded.some((terms) => terms.length > 0 && occurrences(positions, terms).length > 0)) return [];
      const quoted = quoting.get(row) ?? null;
      const own = score(entry, positions, question, beyond(entry), library);
      return [{ entry, quoted, score: withRuns(own, quoted, rarityInARow(row)) }];
    })
    .sort(question.named ? byPlace : byScore(query.prefer));
}

function withRuns(own: Score, quoted: Run | null, rarityInARow: number): Score {
  const row = rowWeight * rarityInARow;
  return { ...own, total: own.total + row, parts: { ...own.parts, row }, run: quoted?.length ?? 0 };
}
