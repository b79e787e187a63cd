import { readWords } from '#src/corpus/words.ts';
import { analyse } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Question } from './question.ts';
import type { Hit } from './search.ts';

/** Offset in the source of the part of a passage that answers: the exact phrase, the quotation, or where most matched. */
export function focusOf({ entry: { document, passage }, quoted, score }: Hit, { query }: Question): number {
  const phrase = query.phrases[0];
  const inText = phrase === undefined ? -1 : foldText(passage.text).indexOf(foldText(phrase).replace(/\s+/g, ' '));
  const token = quoted?.at ?? densest(score.matched);
  const at = inText >= 0 ? inText : (analyse(passage.text).tokens[token]?.start ?? 0);
  return readWords(document.source, passage.spans, passage.marks).offsets[at] ?? 0;
}

/** The matched token with the most matched tokens in the fifteen words from it on. */
function densest(matched: readonly number[]): number {
  let best = { at: 0, count: 0 };
  for (const at of matched) {
    const count = matched.filter((each) => each >= at && each < at + 15).length;
    if (count > best.count) best = { at, count };
  }
  return best.at;
}
