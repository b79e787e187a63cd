import type { Document, Passage } from '#src/corpus/document.ts';
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
  /** For each different word where it stands, ascending. */
  readonly places: readonly Int32Array[];
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
  const places: number[][] = [];
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
        if (number === numbers.size) {
          numbers.set(key, number);
          places.push([]);
        }
        places[number]?.push(words.length);
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
    places: places.map((each) => Int32Array.from(each)),
    runOf,
    shown: [{ from: 0, to: words.length }],
  };
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

/** Passages as they follow each other, body first and each note apart; `joined` where nothing stands between. */
function* readingOrder(document: Document): Generator<{ passage: Passage; joined: boolean }> {
  const byStart = new Map(document.passages.map((passage) => [passage.spans[0]?.start, passage]));
  let joined = false;
  for (const block of document.blocks) {
    const passage = byStart.get(block.spans[0]?.start);
    if (block.kind === 'heading' || block.kind === 'elision') joined = false;
    if (!passage || passage.note !== null) continue;
    yield { passage, joined };
    joined = true;
  }
  for (const passage of document.passages) if (passage.note !== null) yield { passage, joined: false };
}

const known = new WeakMap<object, WordIndex>();

/** The word index of a library; built once for each. */
export function wordIndexOf(library: { readonly documents: readonly Document[] }): WordIndex {
  const before = known.get(library);
  if (before) return before;
  const index = buildWordIndex(library.documents);
  known.set(library, index);
  return index;
}
