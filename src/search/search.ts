import { analyse } from './analyser.ts';
import { candidates } from './candidates.ts';
import { type Filter, passes } from './filter.ts';
import { isGoodEnough } from './good-enough.ts';
import type { Entry, Library } from './library.ts';
import type { Run } from './longest-run.ts';
import { occurrences, positionsOf } from './occurrences.ts';
import { type Question, readQuestion } from './question.ts';
import { quotations } from './quotations.ts';
import { byScore } from './ranking.ts';
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
/** A passage that scores less than this share of the best one merely shares words with the question. */
const beside = 0.3;

/** The passages that answer, best first; none where nothing is good enough. */
export function search(asked: string | Question, filter: Filter, library: Library): Hit[] {
  const question = typeof asked === 'string' ? readQuestion(asked, library) : asked;
  const answers = rank(question, filter, library).filter((each) => isGoodEnough(each.score, question, library));
  const best = Math.max(0, ...answers.map((each) => each.score.total));
  return answers.filter(({ score: { run, total } }) => run > 0 || total >= beside * best);
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
  const least = Math.max(quotationRun, quotationShare * sequence.length);
  const quoting = quotations(sequence, least, library);
  return candidates(question, quoting.keys(), library)
    .flatMap((row): Hit[] => {
      const entry = library.entries[row];
      if (!entry || !passes(entry, filter)) return [];
      const positions = positionsIn(row);
      if (excluded.some((terms) => terms.length > 0 && occurrences(positions, terms).length > 0)) return [];
      const quoted = quoting.get(row) ?? null;
      const own = score(entry, positions, units, meanings, library);
      return [{ entry, quoted, score: { ...own, run: quoted?.length ?? 0 } }];
    })
    .sort(byScore(query.prefer));
}
