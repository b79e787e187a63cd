import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { keptParts } from './kept-parts.ts';
import type { Library } from './library.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';

/** What a term says of a theme; `theme` is the theme's place in the vocabulary. */
export type Share = { readonly theme: number; readonly weight: number };

/** The themes of a vocabulary as bags of weighted terms, each of length 1; by term. */
export type ThemeSpace = ReadonlyMap<string, readonly Share[]>;

/** How much a word says of a theme by the phrases it stands in: documents' names for it more than everyday ones. */
const weights = { label: 3, terms: 2, synonyms: 1.2, lay: 1 } as const;
/** A theme of many words has them at less weight; at 1 long themes would count for little, at 0 for too much. */
const lengthNorm = 0.7;

/** The themes of a library, as they were kept or worked out once. */
export const themeSpaceOf: (library: Library) => ThemeSpace = onceForEach(({ forward, vocabulary }) => {
  const kept = keptParts(forward, 'themeSpace');
  return kept ? opened(kept) : themeSpace(vocabulary);
});

/** All of it, as `keptParts` gives it back. */
export function packThemeSpace({ vocabulary }: Library): Parts {
  const space = themeSpace(vocabulary);
  const shares = [...space.values()].flat();
  return {
    terms: [...space.keys()],
    counts: Uint16Array.from(space.values(), ({ length }) => length),
    themes: Uint16Array.from(shares, ({ theme }) => theme),
    weights: Float64Array.from(shares, ({ weight }) => weight),
  };
}

function opened(kept: Parts): ThemeSpace {
  const [counts, themes] = [numbersIn(kept, 'counts', Uint16Array), numbersIn(kept, 'themes', Uint16Array)];
  const weights = numbersIn(kept, 'weights', Float64Array);
  let at = 0;
  return new Map(
    wordsIn(kept, 'terms').map((term, i) => {
      const shares = Array.from({ length: counts[i] ?? 0 }, (): Share => {
        const share = { theme: themes[at] ?? 0, weight: weights[at] ?? 0 };
        at++;
        return share;
      });
      return [term, shares];
    }),
  );
}

/** Terms of fewer themes say more of them, and terms that a theme repeats. */
export function themeSpace({ themes }: Vocabulary): ThemeSpace {
  const bags = themes.map(bagOf);
  const themesWith = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) themesWith.set(term, (themesWith.get(term) ?? 0) + 1);
  const space = new Map<string, Share[]>();
  for (const [theme, bag] of bags.entries()) {
    const weighed = [...bag].map(
      ([term, count]) =>
        [term, (1 + Math.log(count)) * Math.log((themes.length + 1) / ((themesWith.get(term) ?? 0) + 0.5))] as const,
    );
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) ** lengthNorm;
    for (const [term, weight] of weighed) {
      const shares = space.get(term) ?? [];
      shares.push({ theme, weight: weight / length });
      space.set(term, shares);
    }
  }
  return space;
}

function bagOf({ label, terms, synonyms, lay }: Theme): Map<string, number> {
  const bag = new Map<string, number>();
  const phrases = { label: [label], terms, synonyms, lay };
  for (const kind of Object.keys(weights) as (keyof typeof weights)[]) {
    for (const phrase of phrases[kind]) {
      for (const { term, stop } of analyse(phrase).tokens) {
        if (!stop) bag.set(term, (bag.get(term) ?? 0) + weights[kind]);
      }
    }
  }
  return bag;
}
