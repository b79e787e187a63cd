import { analyse } from './analyser.ts';
import type { Library } from './library.ts';
import { stem } from './stem.ts';

/** Words to mend towards, of one length. `masks` tells which letters a word has, bit by bit. */
export type KnownWords = { readonly words: readonly string[]; readonly masks: Uint32Array };

/** The words of the corpus, of the field and of everyday English. */
export type Known = {
  readonly has: (term: string) => boolean;
  /** Whether a term is of everyday English and not of the field. */
  readonly isCommon: (term: string) => boolean;
  /** By length in UTF-16 code units. */
  readonly byLength: ReadonlyMap<number, KnownWords>;
};

const before = new WeakMap<Library, Known>();

/** Every word that is no typing error: one of the corpus, or of the field; worked out once for each library. */
export function knownWords(library: Library): Known {
  const known = before.get(library);
  if (known) return known;
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
  const terms = new Set([...tokens.map((token) => token.term), ...[...about].flatMap((each) => [...each])]);
  const words = new Set([...library.forward.words, ...tokens.map((token) => token.word), ...commonWords]);
  const common = new Set(commonWords.map(stem));
  const grouped = Map.groupBy(
    [...words].filter((word) => /^\p{L}{3,}$/u.test(word)),
    (word) => word.length,
  );
  const found: Known = {
    has: (term) => library.lexicon.termId(term) !== undefined || terms.has(term) || common.has(term),
    isCommon: (term) => common.has(term) && !terms.has(term),
    byLength: new Map(
      [...grouped].map(([length, all]) => [length, { words: all, masks: Uint32Array.from(all, letterMask) }]),
    ),
  };
  before.set(library, found);
  return found;
}

/** One bit for each letter from a to z, and one for all others. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask >>> 0;
}
