import { onceForEach } from '#src/corpus/once-for-each.ts';
import { foldWord } from '#src/search/fold.ts';
import type { State } from '#src/search/vocabulary.ts';

/** A State that a text names: as it stands there, and the ISO 3166-1 alpha-3 codes of those that go by that name. */
export type NamedState = { readonly shown: string; readonly codes: readonly string[] };

type Name = { readonly words: readonly string[]; readonly code: string; readonly isAbbreviation: boolean };

/** The States that a text names, by a name, an abbreviation in capitals, or an adjective: "Uzbeks" names Uzbekistan. */
export function statesNamed(text: string, states: readonly State[]): NamedState[] {
  const known = namesOf(states);
  const words = wordsIn(text);
  const found: NamedState[] = [];
  for (let from = 0; from < words.length; from++) {
    const named = [known.get(words[from]?.word ?? ''), known.get(singular(words[from]?.word ?? ''))]
      .flatMap((names) => names ?? [])
      .filter((name) => stands(name, words, from, text));
    const longest = Math.max(0, ...named.map((name) => name.words.length));
    if (longest === 0) continue;
    const codes = named.filter((name) => name.words.length === longest).map(({ code }) => code);
    found.push({ shown: text.slice(words[from]?.start, words[from + longest - 1]?.end), codes: [...new Set(codes)] });
    // Guinea-Bissau is not Guinea.
    from += longest - 1;
  }
  return found;
}

type Word = { readonly word: string; readonly start: number; readonly end: number };

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}’'ʼ]+/gu)].map(({ 0: shown, index: start }) => ({
    word: foldWord(shown),
    start,
    end: start + shown.length,
  }));
}

function stands({ words: own, isAbbreviation }: Name, words: readonly Word[], from: number, text: string): boolean {
  const is = (word: string, i: number) => {
    const there = words[from + i]?.word ?? '';
    return there === word || (i === own.length - 1 && singular(there) === word);
  };
  const shown = text.slice(words[from]?.start, words[from + own.length - 1]?.end);
  return own.every(is) && (!isAbbreviation || shown === shown.toUpperCase());
}

/** By the first word. */
const namesOf = onceForEach((states: readonly State[]): ReadonlyMap<string, readonly Name[]> => {
  const names = states.flatMap(({ alpha3: code, name, also, adjectives }) =>
    [name, ...also, ...adjectives].map((each): Name => {
      const words = wordsIn(each).map(({ word }) => word);
      return { words, code, isAbbreviation: each === each.toUpperCase() };
    }),
  );
  return Map.groupBy(names, ({ words }) => words[0] ?? '');
});

function singular(word: string): string {
  return word.replace(/s$/, '');
}
