import { once } from '#src/corpus/once.ts';
import type { ForwardIndex } from './forward-index.ts';
import type { Lexicon } from './lexicon.ts';

/** A run of words that a question and a passage share: its length, and the index of its first token in the passage. */
export type Run = { readonly length: number; readonly at: number };

/** Gives, by row, the longest run of a question's words that a passage has. */
export type RunIn = (row: number) => Run;

/** For the words of a question, the longest run of them that a passage has, unstemmed and in order. */
export function longestRun(words: readonly string[], index: ForwardIndex, lexicon: Lexicon): RunIn {
  const run = once(() => runsOf(words, index, lexicon));
  return (row) => run()(row);
}

/** Takes room for every word of the corpus, so only once a passage is looked at. */
function runsOf(words: readonly string[], index: ForwardIndex, lexicon: Lexicon): RunIn {
  // By word id the last place of the question that has it, counted from 1; by place the one before it that has the same word.
  const lastPlace = new Uint16Array(index.words.length);
  const placeBefore = new Uint16Array(words.length + 1);
  for (const [j, word] of words.entries()) {
    const id = lexicon.wordId(word);
    if (id === undefined) continue;
    placeBefore[j + 1] = lastPlace[id] ?? 0;
    lastPlace[id] = j + 1;
  }
  // By place, how long the run is that last ended there, and at which token of the passage it did.
  const lengths = new Int32Array(words.length + 1);
  const ended = new Int32Array(words.length + 1);
  return (row) => {
    const from = index.starts[row] ?? 0;
    const to = index.starts[row + 1] ?? from;
    let [longest, at] = [0, 0];
    ended.fill(from - 2);
    for (let i = from; i < to; i++) {
      // From the last place to the first, so that what is read at place − 1 still belongs to the token before.
      let place = lastPlace[index.text[i] ?? 0] ?? 0;
      for (; place > 0; place = placeBefore[place] ?? 0) {
        const length = (ended[place - 1] === i - 1 ? (lengths[place - 1] ?? 0) : 0) + 1;
        lengths[place] = length;
        ended[place] = i;
        if (length > longest) [longest, at] = [length, i - length + 1 - from];
      }
    }
    return { length: longest, at };
  };
}
