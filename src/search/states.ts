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
