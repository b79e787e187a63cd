import type { Document, Passage } from '#src/corpus/document.ts';
import { readSourceTokens, type Token } from './tokens.ts';

/** A passage's tokens, and where they stand in the run of the document's tokens. */
export type Stretch = {
  readonly document: Document;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly first: number;
};

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
};

/** Reads a corpus into its words. */
export function buildWordIndex(documents: readonly Document[]): WordIndex {
  const stretches: Stretch[] = [];
  const stretchOf: number[] = [];
  const tokenOf: number[] = [];
  const words: number[] = [];
  const numbers = new Map<string, number>();
  const places: number[][] = [];
  const gap = () => {
    stretchOf.push(-1);
    tokenOf.push(-1);
    words.push(-1);
  };
  for (const document of documents) {
    for (const { passage, joined } of readingOrder(document)) {
      if (!joined) gap();
      const tokens = readSourceTokens(document.source, passage.spans, passage.marks);
      stretches.push({ document, passage, tokens, first: words.length });
      tokens.forEach((token, i) => {
        if (token.kind !== 'word') return;
        const key = wordKey(token.text);
        const number = numbers.get(key) ?? numbers.size;
        if (number === numbers.size) {
          numbers.set(key, number);
          places.push([]);
        }
        places[number]?.push(words.length);
        stretchOf.push(stretches.length - 1);
        tokenOf.push(i);
        words.push(number);
      });
    }
    gap();
  }
  return {
    stretches,
    stretchOf: Int32Array.from(stretchOf),
    tokenOf: Int32Array.from(tokenOf),
    words: Int32Array.from(words),
    numbers,
    places: places.map((each) => Int32Array.from(each)),
  };
}

/** How words are looked up: without case and diacritics. What differs in these is told apart when they are compared. */
export function wordKey(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

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
