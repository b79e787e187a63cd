import { type Analysed, indexTerms } from './analyser.ts';

/** The words of every passage as numbers, in their order: small, quick to walk, and kept in the snapshot as they are. */
export type ForwardIndex = {
  /** By word id: folded words, not stemmed. */
  readonly words: readonly string[];
  /** By term id: the stems of the words, and compounds whole. */
  readonly terms: readonly string[];
  /** By word id: the id of its term. */
  readonly termOf: Uint32Array;
  /** By term id: in how many passages it stands (text, headings and notes). */
  readonly frequencies: Uint32Array;
  /** Word ids of all passages, one after another. */
  readonly text: Uint32Array;
  /** By row: where its passage begins in `text`; one more than there are passages. */
  readonly starts: Uint32Array;
};

/** Takes passages one by one, in the order of their rows. */
export type ForwardIndexBuilder = {
  /** `beside`: terms that count for the passage without standing in its text. */
  add(text: Analysed, beside: Iterable<string>): void;
  build(): ForwardIndex;
};

export function forwardIndexBuilder(): ForwardIndexBuilder {
  const words = new Map<string, number>();
  const terms = new Map<string, number>();
  const termOf: number[] = [];
  const frequencies: number[] = [];
  const starts: number[] = [0];
  let text = new Uint32Array(1024);
  let length = 0;
  const termId = (term: string): number => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    frequencies.push(0);
    terms.set(term, terms.size);
    return terms.size - 1;
  };
  const wordId = (word: string, term: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    termOf.push(termId(term));
    words.set(word, words.size);
    return words.size - 1;
  };
  return {
    add(analysed, beside) {
      if (length + analysed.tokens.length > text.length) text = grown(text, length + analysed.tokens.length);
      for (const { word, term } of analysed.tokens) text[length++] = wordId(word, term);
      starts.push(length);
      const inText = analysed.tokens.map((token) => token.term);
      for (const term of new Set([...inText, ...indexTerms(analysed), ...beside])) {
        const id = termId(term);
        frequencies[id] = (frequencies[id] ?? 0) + 1;
      }
    },
    build: () => ({
      words: [...words.keys()],
      terms: [...terms.keys()],
      termOf: Uint32Array.from(termOf),
      frequencies: Uint32Array.from(frequencies),
      text: text.slice(0, length),
      starts: Uint32Array.from(starts),
    }),
  };
}

/** The folded word of one token of a passage. */
export function wordOf({ words, text, starts }: ForwardIndex, row: number, token: number): string {
  return words[text[(starts[row] ?? 0) + token] ?? 0] ?? '';
}

/** How many tokens a passage has. */
export function lengthOf({ starts }: ForwardIndex, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

function grown(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, 2 * array.length));
  larger.set(array);
  return larger;
}
