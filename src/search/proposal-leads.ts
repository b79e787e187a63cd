import { beyondWords } from './beyond-words.ts';
import type { ForwardIndex } from './forward-index.ts';
import { isGoodEnough } from './good-enough.ts';
import type { Library } from './library.ts';
import type { Positions } from './occurrences.ts';
import { readQuestion } from './question.ts';
import { score } from './score.ts';

/** Whether at least one of these passages is good enough an answer to a question: a search that looks only at them. */
export function leadsTo(asked: string, rows: readonly number[], library: Library): boolean {
  const question = readQuestion(asked, library);
  const beyond = beyondWords(question, library);
  return rows.some((row) => {
    const entry = library.entries[row];
    if (!entry) return false;
    const own = score(entry, positionsIn(row, library.forward), question, beyond(entry), library);
    return isGoodEnough(own, question, library);
  });
}

/** Where the terms of one passage stand in it. */
function positionsIn(row: number, { text, termOf, terms, starts }: ForwardIndex): Positions {
  const found = new Map<string, number[]>();
  const from = starts[row] ?? 0;
  for (let i = from; i < (starts[row + 1] ?? from); i++) {
    const term = terms[termOf[text[i] ?? 0] ?? 0] ?? '';
    const known = found.get(term);
    if (known) known.push(i - from);
    else found.set(term, [i - from]);
  }
  return found;
}
