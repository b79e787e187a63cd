import type { Document } from '#src/corpus/document.ts';
import { numbersIn, type Parts, wordsIn } from '#src/search/parts.ts';
import { readingOrder } from './reading-order.ts';
import type { Run, Stretch, WordIndex } from './word-index.ts';

/** All of a word index but the documents. */
export function packWordIndex(index: WordIndex): Parts {
  const { stretches, stretchOf, tokenOf, words, numbers, places, starts, runOf } = index;
  return {
    ...{ stretchOf, tokenOf, words, places, starts },
    different: [...numbers.keys()],
    firsts: Uint32Array.from(stretches, ({ first }) => first),
    ends: Uint32Array.from(runOf.values(), ({ to }) => to),
  };
}

/** The word index of the same documents, as it was packed. */
export function openWordIndex(parts: Parts, documents: readonly Document[]): WordIndex {
  const firsts = numbersIn(parts, 'firsts', Uint32Array);
  const ends = numbersIn(parts, 'ends', Uint32Array);
  const words = numbersIn(parts, 'words', Int32Array);
  const inOrder = documents.flatMap((document) =>
    [...readingOrder(document)].map(({ passage }) => ({ document, passage })),
  );
  const runs = documents.map((document, i): [Document, Run] => [
    document,
    { from: ends[i - 1] ?? 0, to: ends[i] ?? 0 },
  ]);
  return {
    stretches: inOrder.map((each, at): Stretch => ({ ...each, at, first: firsts[at] ?? 0 })),
    stretchOf: numbersIn(parts, 'stretchOf', Int32Array),
    tokenOf: numbersIn(parts, 'tokenOf', Int32Array),
    words,
    numbers: new Map(wordsIn(parts, 'different').map((word, number) => [word, number])),
    places: numbersIn(parts, 'places', Int32Array),
    starts: numbersIn(parts, 'starts', Int32Array),
    runOf: new Map(runs),
    shown: [{ from: 0, to: words.length }],
  };
}
