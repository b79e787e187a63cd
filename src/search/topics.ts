import { analyse } from './analyser.ts';
import type { Entry, Library } from './library.ts';
import { occurrences } from './score.ts';

/** A theme of the vocabulary that the corpus speaks of, and in how many passages. */
export type Topic = { readonly label: string; readonly count: number; readonly terms: ReadonlySet<string> };

const known = new WeakMap<Library, readonly Topic[]>();

/** The topics of a corpus, those with most passages first; worked out once for each library. */
export function topics(library: Library): readonly Topic[] {
  const before = known.get(library);
  if (before) return before;
  const names = library.vocabulary.bodies.map(({ name }) => sequence(name));
  const found = library.vocabulary.themes
    .map((theme) => {
      const phrases = [theme.label, ...theme.terms].map(sequence);
      const count = library.entries.filter((entry) =>
        phrases.some((terms) => occurrences(entry, terms).some((at) => !inName(entry, at, terms, names))),
      ).length;
      // Proposed only if asking for it by its label finds something.
      const wanted = telling(theme.label);
      const findable = library.entries.some((entry) => wanted.every((term) => entry.positions.has(term)));
      const asked = [theme.label, ...theme.terms, ...theme.synonyms, ...theme.lay];
      return { label: theme.label, count: findable ? count : 0, terms: new Set(asked.flatMap(telling)) };
    })
    .filter((topic) => topic.count > 0)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  known.set(library, found);
  return found;
}

/** The topics that share most words with a text; the corpus's main topics where none does. */
export function nearestTopics(text: string, library: Library, most: number): readonly Topic[] {
  const asked = telling(text);
  const scored = topics(library)
    .map((topic) => ({ topic, shared: asked.filter((term) => topic.terms.has(term)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.topic.count - a.topic.count);
  return (scored.length > 0 ? scored.map(({ topic }) => topic) : topics(library)).slice(0, most);
}

/** Whether a phrase stands there as a part of a body's name: Amnesty International is no amnesty. */
function inName(entry: Entry, at: number, terms: readonly string[], names: readonly (readonly string[])[]): boolean {
  const longer = names.filter((name) => name.length > terms.length && terms.every((term) => name.includes(term)));
  return longer.some((name) => occurrences(entry, name).some((start) => start <= at && at < start + name.length));
}

function sequence(phrase: string): string[] {
  return analyse(phrase).tokens.map((token) => token.term);
}

function telling(text: string): string[] {
  return analyse(text).tokens.flatMap((token) => (token.stop ? [] : [token.term]));
}
