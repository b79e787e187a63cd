import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { keptParts } from './kept-parts.ts';
import type { Library } from './library.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';
import { stem } from './stem.ts';

/** Words to mend towards that are alike. `masks` tells which letters a word has, bit by bit. */
export type KnownWords = { readonly words: readonly string[]; readonly masks: Uint32Array };

/** The words of the corpus, of the field and of everyday English. */
export type Known = {
  readonly has: (term: string) => boolean;
  /** Whether a term is of everyday English and not of the field. */
  readonly isCommon: (term: string) => boolean;
  /** Those of one length, in UTF-16 code units, that begin with one letter. */
  readonly like: (first: string, length: number) => KnownWords;
};

/** Every word that is no typing error: one of the corpus, or of the field; worked out once for each library. */
export const knownWords: (library: Library) => Known = onceForEach((library) => {
  const { words, masks, terms, common } = wordsOf(library);
  return {
    has: (term) => library.lexicon.termId(term) !== undefined || terms.has(term) || common.has(term),
    isCommon: (term) => common.has(term) && !terms.has(term),
    like: grouped(words, masks),
  };
});

/** All of it, as `keptParts` gives it back. */
export function packKnownWords(library: Library): Parts {
  const { words, masks, terms, common } = wordsOf(library);
  return { words, masks, terms: [...terms], common: [...common] };
}

type Words = {
  /** Sorted by length, then by their first letter. */
  readonly words: readonly string[];
  readonly masks: Uint32Array;
  readonly terms: ReadonlySet<string>;
  /** Terms of everyday English. */
  readonly common: ReadonlySet<string>;
};

const wordsOf = onceForEach((library: Library): Words => {
  const kept = keptParts(library.forward, 'known');
  if (!kept) return collected(library);
  return {
    words: wordsIn(kept, 'words'),
    masks: numbersIn(kept, 'masks', Uint32Array),
    terms: new Set(wordsIn(kept, 'terms')),
    common: new Set(wordsIn(kept, 'common')),
  };
});

function collected(library: Library): Words {
  const { themes, acronyms, bodies, states, synonyms, commonWords } = library.vocabulary;
  const field = [
    ...themes.flatMap((theme) => [theme.label, ...theme.terms, ...theme.synonyms, ...theme.lay]),
    ...acronyms.flatMap(({ acronym, long, near }) => [acronym, ...long, ...near]),
    ...bodies.flatMap(({ name, short }) => [name, ...short]),
    ...states.flatMap(({ name, also, adjectives }) => [name, ...also, ...adjectives]),
    ...synonyms.flatMap(({ words }) => words),
  ];
  const about = new Set(library.entries.map((entry) => entry.about));
  const tokens = field.flatMap((phrase) => analyse(phrase).tokens);
  const all = new Set([...library.forward.words, ...tokens.map((token) => token.word), ...commonWords]);
  const words = [...all].filter((word) => /^\p{L}{3,}$/u.test(word)).sort(byLengthAndLetter);
  return {
    words,
    masks: Uint32Array.from(words, letterMask),
    terms: new Set([...tokens.map((token) => token.term), ...[...about].flatMap((each) => [...each])]),
    common: new Set(commonWords.map(stem)),
  };
}

function byLengthAndLetter(a: string, b: string): number {
  return a.length - b.length || a.charCodeAt(0) - b.charCodeAt(0);
}

function grouped(words: readonly string[], masks: Uint32Array): Known['like'] {
  const groups = new Map<string, KnownWords>();
  for (let from = 0; from < words.length; ) {
    const word = words[from] ?? '';
    let to = from;
    while (to < words.length && byLengthAndLetter(words[to] ?? '', word) === 0) to++;
    groups.set(`${word[0]}${word.length}`, { words: words.slice(from, to), masks: masks.subarray(from, to) });
    from = to;
  }
  return (first, length) => groups.get(`${first}${length}`) ?? none;
}

const none: KnownWords = { words: [], masks: new Uint32Array() };

/** One bit for each letter from a to z, and one for all others. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask >>> 0;
}
