import { analyse } from './analyser.ts';
import type { Vocabulary } from './vocabulary.ts';

const known = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Terms of the one-word names and adjectives of States; worked out once for each vocabulary. */
export function stateTermsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const before = known.get(vocabulary);
  if (before) return before;
  const names = vocabulary.states.flatMap((state) => [state.name, ...state.adjectives]);
  const terms = names.filter((name) => !name.includes(' ')).flatMap((name) => analyse(name).tokens);
  const found = new Set(terms.map((token) => token.term));
  known.set(vocabulary, found);
  return found;
}

/** Other one-word names of the State that a term names, each as a term and as shown: its adjectives, or the State of an adjective. */
export function sameState(
  term: string,
  vocabulary: Vocabulary,
): readonly { readonly term: string; readonly shown: string }[] {
  return vocabulary.states
    .map(({ name, adjectives }) => [name, ...adjectives].filter((each) => !each.includes(' ')))
    .map((names) => names.map((shown) => ({ term: analyse(shown).tokens[0]?.term ?? '', shown })))
    .filter((names) => names.some((each) => each.term === term))
    .flatMap((names) => names.filter((each) => each.term !== term));
}
