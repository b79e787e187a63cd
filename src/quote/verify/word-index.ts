import type { Document, Passage } from '#src/corpus/document.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';
import { keptParts } from '#src/search/kept-parts.ts';
import { openWordIndex } from './kept-word-index.ts';
import { readingOrder } from './reading-order.ts';
import { readSourceTokens, type Token } from './tokens.ts';

/** A passage in the run of all passages: `at` is its place in it, `first` the index of its first word. */
export type Stretch = {
  readonly document: Document;
  readonly passage: Passage;
  readonly at: number;
  readonly first: number;
};

/** A run of words of the corpus: indexes in the word index, end exclusive. */
export type Run = { readonly from: number; readonly to: number };

/**
 * All words of a corpus in reading order, and where each word stands. Passages that follow each other directly are
 * adjacent; a heading, an omission or a note between them is a gap that no quotation runs across.
 */
export type WordIndex = {
  readonly stretches: readonly Stretch[];
  /** For each word its stretch, or −1 for a gap. */
  readonly stretchOf: Int32Array;
  /** For each word the index of its token within its stretch. */
  readonly tokenOf: Int32Array;
  /** For each word its number among the different words; −1 for a gap. */
  readonly words: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  /** For each different word where it stands, ascending: one word's places after another's. */
  readonly places: Int32Array;
  /** For each different word where its places begin; one more than there are words. */
  readonly starts: Int32Array;
  readonly runOf: ReadonlyMap<Document, Run>;
  /** The runs that are looked at. */
  readonly shown: readonly Run[];
};

/** Reads a corpus into its words. */
export function buildWordIndex(documents: readonly Document[]): WordIndex {
  const stretches: Stretch[] = [];
  const stretchOf: number[] = [];
  const tokenOf: number[] = [];
  const words: number[] = [];
  const numbers = new Map<string, number>();
  const runOf = new Map<Document, Run>();
  const add = (stretch: number, token: number, word: number) => {
    stretchOf.push(stretch);
    tokenOf.push(token);
    words.push(word);
  };
  for (const document of documents) {
    const from = words.length;
    for (const { passage, joined } of readingOrder(document)) {
      if (!joined) add(-1, -1, -1);
      const at = stretches.length;
      stretches.push({ document, passage, at, first: words.length });
      for (const [i, token] of tokensOf({ document, passage }).entries()) {
        if (token.kind !== 'word') continue;
        const key = wordKey(token.text);
        const number = numbers.get(key) ?? numbers.size;
        if (number === numbers.size) numbers.set(key, number);
        add(at, i, number);
      }
    }
    add(-1, -1, -1);
    runOf.set(document, { from, to: words.length });
  }
  return {
    stretches,
    stretchOf: Int32Array.from(stretchOf),
    tokenOf: Int32Array.from(tokenOf),
    words: Int32Array.from(words),
    numbers,
    ...placesIn(words, numbers.size),
    runOf,
    shown: [{ from: 0, to: words.length }],
  };
}

/** Where a word stands, by its number; nowhere for a number that no word has. */
export function placesOf(number: number | undefined, { places, starts }: WordIndex): Int32Array {
  return places.subarray(starts[number ?? -1] ?? 0, starts[(number ?? -1) + 1] ?? 0);
}

/** The same index, with one document passed over. */
export function without(document: Document, index: WordIndex): WordIndex {
  const run = index.runOf.get(document);
  if (!run) return index;
  const shown = [
    { from: 0, to: run.from },
    { from: run.to, to: index.words.length },
  ];
  return { ...index, shown };
}

/** The same index, with this document alone. */
export function within(document: Document, index: WordIndex): WordIndex {
  const run = index.runOf.get(document);
  return { ...index, shown: run ? [run] : [] };
}

/** The tokens of a passage, read from its source each time: kept for a whole corpus they would fill the memory. */
export function tokensOf({ document, passage }: Pick<Stretch, 'document' | 'passage'>): Token[] {
  return readSourceTokens(document.source, passage.spans, passage.marks);
}

/** How words are looked up: without case and diacritics. What differs in these is told apart when they are compared. */
export function wordKey(text: string): string {
  return plain.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

const plain = /^[A-Za-z0-9]+$/;

/** Where each of so many words stands in a run of words: counted, then put in their order. */
function placesIn(words: readonly number[], count: number): Pick<WordIndex, 'places' | 'starts'> {
  const starts = new Int32Array(count + 1);
  for (const word of words) if (word >= 0) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < count; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const places = new Int32Array(starts[count] ?? 0);
  const next = starts.slice();
  words.forEach((word, place) => {
    if (word < 0) return;
    const at = next[word] ?? 0;
    next[word] = at + 1;
    places[at] = place;
  });
  return { places, starts };
}

const indexes = onceForEach((documents: readonly Document[]) => {
  const kept = keptParts(documents, 'words');
  return kept ? openWordIndex(kept, documents) : buildWordIndex(documents);
});

/** The word index of a corpus; made once for each. */
export function wordIndexOf({ documents }: { readonly documents: readonly Document[] }): WordIndex {
  return indexes(documents);
}
