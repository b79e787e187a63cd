import { isGoodEnough } from './good-enough.ts';
import type { Library } from './library.ts';
import { positionsOf } from './occurrences.ts';
import { readQuestion } from './question.ts';
import { score } from './score.ts';

/** Whether at least one of these passages is good enough an answer to a question: a search that looks only at them. */
export function leadsTo(asked: string, rows: readonly number[], library: Library): boolean {
  const question = readQuestion(asked, library);
  const { units, meanings } = question;
  if (units.length === 0) return false;
  const typed = units.flatMap((unit) => unit.forms.flatMap(({ terms }) => terms));
  const others = meanings.flatMap(({ standIns }) => standIns.flatMap(({ terms }) => terms));
  const positionsIn = positionsOf([...typed, ...others], library.forward, library.lexicon);
  return rows.some((row) => {
    const entry = library.entries[row];
    return entry && isGoodEnough(score(entry, positionsIn(row), units, meanings, library), question, library);
  });
}
