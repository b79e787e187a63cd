import { analyse } from './analyser.ts';
import type { Library } from './library.ts';
import { stopwords } from './stopwords.ts';

/** One meaning of an abbreviation, in terms. */
export type Meaning = {
  readonly short: string;
  /** As shown. */
  readonly long: string;
  readonly longTerms: readonly string[];
  /** Terms that decide for it when they stand in the question; empty for one that the corpus itself explains. */
  readonly near: ReadonlySet<string>;
};

/** Meanings by the term of their short form, and by the first term of their long form. */
export type Acronyms = {
  readonly byShort: ReadonlyMap<string, readonly Meaning[]>;
  readonly byLong: ReadonlyMap<string, readonly Meaning[]>;
};

const known = new WeakMap<Library, Acronyms>();

/** The abbreviations that the corpus explains, and those of the vocabulary; worked out once for each library. */
export function acronymsOf(library: Library): Acronyms {
  const before = known.get(library);
  if (before) return before;
  const learned = library.abbreviations.map(({ short, long }) => meaning(short, long, long, []));
  const given = library.vocabulary.acronyms.flatMap(({ acronym, long, near }) =>
    long.map((each) => meaning(acronym, long[0] ?? each, each, near)),
  );
  const distinct = new Map([...given, ...learned].map((each) => [`${each.short}\n${each.longTerms.join(' ')}`, each]));
  const all = [...distinct.values()];
  const acronyms: Acronyms = {
    byShort: Map.groupBy(all, ({ short }) => termsOf(short)[0] ?? ''),
    byLong: Map.groupBy(
      all.filter(({ longTerms }) => longTerms.length > 1),
      ({ longTerms }) => longTerms[0] ?? '',
    ),
  };
  known.set(library, acronyms);
  return acronyms;
}

/**
 * What a word may be short for: the meanings for which something else in the question speaks; all of them where nothing
 * does. "Who" is a word unless it is written WHO.
 */
export function meaningsOf(typed: string, term: string, asked: ReadonlySet<string>, library: Library): Meaning[] {
  if (stopwords.has(typed.toLowerCase()) && typed !== typed.toUpperCase()) return [];
  const all = acronymsOf(library).byShort.get(term) ?? [];
  const spoken = all.filter(({ near }) => [...near].some((each) => each !== term && asked.has(each)));
  return [...(spoken.length > 0 ? spoken : all)];
}

/** Short forms of the long forms that stand whole in the question, with the tokens they cover: from, and to exclusive. */
export function shortForms(
  terms: readonly string[],
  library: Library,
): { readonly term: string; readonly from: number; readonly to: number }[] {
  const { byLong } = acronymsOf(library);
  return terms.flatMap((term, from) =>
    (byLong.get(term) ?? []).flatMap(({ short, longTerms }) =>
      longTerms.every((each, i) => terms[from + i] === each)
        ? [{ term: termsOf(short)[0] ?? '', from, to: from + longTerms.length }]
        : [],
    ),
  );
}

function meaning(short: string, shown: string, long: string, near: readonly string[]): Meaning {
  return { short, long: shown, longTerms: termsOf(long), near: new Set(near.flatMap(telling)) };
}

function termsOf(text: string): string[] {
  return analyse(text).tokens.map((token) => token.term);
}

function telling(text: string): string[] {
  return analyse(text).tokens.flatMap((token) => (token.stop ? [] : [token.term]));
}
