import { analyse } from './analyser.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';

/** A phrase in words and in terms, and how surely a passage that has it speaks of what was asked. */
export type NamedPhrase = {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly kind: Kind;
  readonly weight: number;
  readonly credit: number;
};

/** A theme, or a group of words that mean the same, with all phrases that may stand for it. */
export type Name = { readonly theme: Theme | null; readonly label: string; readonly phrases: readonly NamedPhrase[] };

/** What a phrase of each kind adds beside a word as typed (weight), and how much of it it covers (credit). */
const kinds = {
  label: { weight: 0.6, credit: 0.9 },
  terms: { weight: 0.6, credit: 0.9 },
  synonyms: { weight: 0.45, credit: 0.4 },
  narrower: { weight: 0.4, credit: 0.6 },
  lay: { weight: 0.3, credit: 0.6 },
  sameMeaning: { weight: 0.5, credit: 0.8 },
} as const;
type Kind = keyof typeof kinds;

const known = new WeakMap<
  Vocabulary,
  ReadonlyMap<string, readonly { name: Name; words: readonly string[]; terms: readonly string[] }[]>
>();

/** By the first term of any of its phrases: what a sequence of terms means; worked out once for each vocabulary. */
export function namesOf(vocabulary: Vocabulary) {
  const before = known.get(vocabulary);
  if (before) return before;
  const byId = new Map(vocabulary.themes.map((theme) => [theme.id, theme]));
  const themes = vocabulary.themes.map((theme): Name => {
    const narrower = theme.narrower.flatMap((id) => byId.get(id) ?? []);
    return {
      theme,
      label: theme.label,
      phrases: phrases([
        ['label', [theme.label]],
        ['terms', theme.terms],
        ['synonyms', theme.synonyms],
        ['narrower', narrower.flatMap((each) => [each.label, ...each.terms])],
        ['lay', theme.lay],
      ]),
    };
  });
  const groups = vocabulary.synonyms.map(
    ({ words }): Name => ({ theme: null, label: words[0] ?? '', phrases: phrases([['sameMeaning', words]]) }),
  );
  const own = ({ theme, phrases: all }: Name) => {
    const naming = theme ? new Set([theme.label, ...theme.terms, ...theme.synonyms, ...theme.lay]) : null;
    return all.filter(({ phrase }) => naming?.has(phrase) ?? true);
  };
  const all = [...themes, ...groups].flatMap((name) => own(name).map(({ words, terms }) => ({ name, words, terms })));
  const names = Map.groupBy(all, ({ terms }) => terms[0] ?? '');
  known.set(vocabulary, names);
  return names;
}

/** Each sequence of terms once, in its surest kind. */
function phrases(all: readonly (readonly [Kind, readonly string[]])[]): NamedPhrase[] {
  const found = all.flatMap(([kind, each]) =>
    each.map((phrase): NamedPhrase => {
      const { tokens } = analyse(phrase);
      const terms = tokens.map(({ term }) => term);
      return { phrase, words: tokens.map(({ word }) => word), terms, kind, ...kinds[kind] };
    }),
  );
  return [...new Map(found.toReversed().map((each) => [each.terms.join(' '), each])).values()];
}
