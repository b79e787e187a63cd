import { analyse } from './analyser.ts';
import { findPhrases, type Place } from './find-phrases.ts';
import type { Library } from './library.ts';
import type { Theme } from './vocabulary.ts';

/** A theme of the vocabulary that the corpus speaks of, and in how many passages. */
export type Topic = {
  readonly theme: Theme;
  readonly label: string;
  readonly count: number;
  readonly terms: ReadonlySet<string>;
};

const known = new WeakMap<Library, readonly Topic[]>();

/** The topics of a corpus, those with most passages first; worked out once for each library. */
export function topics(library: Library): readonly Topic[] {
  const before = known.get(library);
  if (before) return before;
  const { themes } = library.vocabulary;
  const rows = rowsByTheme(library);
  const found = themes
    .map((theme, i) => {
      const asked = [theme.label, ...theme.terms, ...theme.synonyms, ...theme.lay];
      return { theme, label: theme.label, count: rows[i]?.size ?? 0, terms: new Set(asked.flatMap(telling)) };
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

/** For each theme the rows of passages that have its label or one of its terms, other than in a body's name. */
function rowsByTheme({ vocabulary, forward, lexicon }: Library): Set<number>[] {
  const phrases = vocabulary.themes.flatMap((theme, i) =>
    [theme.label, ...theme.terms].map((phrase) => ({ theme: i, terms: sequence(phrase) })),
  );
  const names = vocabulary.bodies.map(({ name }) => ({ theme: null, terms: sequence(name) }));
  const all = [...phrases, ...names];
  const rows = vocabulary.themes.map(() => new Set<number>());
  let passage: Place[] = [];
  const settle = (): void => {
    const end = ({ phrase, at }: Place) => at + (all[phrase]?.terms.length ?? 0);
    const named = passage.filter(({ phrase }) => all[phrase]?.theme === null);
    for (const place of passage) {
      const theme = all[place.phrase]?.theme;
      if (theme === null || theme === undefined) continue;
      // Amnesty International is no amnesty.
      if (
        named.some(
          (name) => name.at <= place.at && end(place) <= end(name) && end(name) - name.at > end(place) - place.at,
        )
      )
        continue;
      rows[theme]?.add(place.row);
    }
  };
  for (const place of findPhrases(
    all.map(({ terms }) => terms),
    forward,
    lexicon,
  )) {
    if (passage[0] && passage[0].row !== place.row) {
      settle();
      passage = [];
    }
    passage.push(place);
  }
  settle();
  return rows;
}

function sequence(phrase: string): string[] {
  return analyse(phrase).tokens.map((token) => token.term);
}

function telling(text: string): string[] {
  return analyse(text).tokens.flatMap((token) => (token.stop ? [] : [token.term]));
}
