import { once } from '#src/corpus/once.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse, type Token } from './analyser.ts';
import { keptParts } from './kept-parts.ts';
import { leadOf } from './leads.ts';
import type { Library } from './library.ts';
import { placesOutsideNames } from './outside-names.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';
import type { Theme } from './vocabulary.ts';
import { areOneWord } from './word-family.ts';

/** A theme of the vocabulary that the corpus speaks of and that asking for finds, and in how many passages it stands. */
export type Topic = {
  readonly theme: Theme;
  readonly label: string;
  readonly count: number;
  /** Their rows. */
  readonly rows: ReadonlySet<number>;
};

/** The topics of a corpus, those with most passages first; worked out once for each library. */
export function topics(library: Library): readonly Topic[] {
  return ofLibrary(library).all;
}

const ofLibrary = onceForEach((library: Library) => {
  const { themes } = library.vocabulary;
  const kept = keptParts(library.forward, 'topics');
  const rows = kept ? openRows(kept) : rowsByTheme(library);
  const terms = kept ? wordsIn(kept, 'terms') : [];
  return {
    all: themes
      .map((theme, i): Topic => {
        const own = rows[i] ?? new Set();
        return { theme, label: theme.label, count: own.size, rows: own };
      })
      .filter((topic) => topic.count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    termsOf: once(
      (): ReadonlyMap<Theme, ReadonlySet<string>> =>
        new Map(themes.map((theme, i) => [theme, new Set(terms[i]?.split(' ') ?? namingTerms(theme))])),
    ),
  };
});

/** What of the topics takes long to work out, theme by theme, as `keptParts` gives it back. */
export function packTopics(library: Library): Parts {
  const { themes } = library.vocabulary;
  const byTheme = new Map(topics(library).map(({ theme, rows }) => [theme, [...rows]]));
  const rows = themes.map((theme) => byTheme.get(theme) ?? []);
  return {
    terms: themes.map((theme) => [...namingTerms(theme)].join(' ')),
    counts: Uint32Array.from(rows, ({ length }) => length),
    rows: Uint32Array.from(rows.flat()),
  };
}

function openRows(kept: Parts): Set<number>[] {
  const all = numbersIn(kept, 'rows', Uint32Array);
  let from = 0;
  return Array.from(numbersIn(kept, 'counts', Uint32Array), (count) => {
    const own = new Set(all.subarray(from, from + count));
    from += count;
    return own;
  });
}

/** The topics that share most words with a text; the corpus's main topics where none does. */
export function nearestTopics(text: string, library: Library, most: number): readonly Topic[] {
  const asked = telling(text);
  const { all, termsOf } = ofLibrary(library);
  const scored = all
    .map((topic) => ({ topic, shared: asked.filter((term) => termsOf().get(topic.theme)?.has(term)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.topic.count - a.topic.count);
  return (scored.length > 0 ? scored.map(({ topic }) => topic) : all).slice(0, most);
}

/**
 * For each theme the rows of passages that have its label or one of its terms, other than in a body's name. A term that is
 * only part of the label does not count (a climate of impunity is no climate change), nor one word for another that has
 * its stem (international is no internment).
 */
function rowsByTheme(library: Library): Set<number>[] {
  const { themes, bodies } = library.vocabulary;
  const phrases = themes.flatMap((theme, i) => {
    const label = analyse(theme.label).tokens;
    const isPart = ({ term }: Token) => label.some((own) => own.term === term);
    const terms = theme.terms.map((phrase) => analyse(phrase).tokens).filter((tokens) => !tokens.every(isPart));
    return [label, ...terms].map((tokens) => ({ theme: i, tokens }));
  });
  const rows = themes.map(() => new Set<number>());
  const places = placesOutsideNames(
    phrases.map(({ tokens }) => termsOf(tokens)),
    bodies.map(({ name }) => termsOf(analyse(name).tokens)),
    library,
  );
  const { words, text, starts } = library.forward;
  for (const passage of places) {
    for (const { phrase, row, at } of passage) {
      const { theme = -1, tokens = [] } = phrases[phrase] ?? {};
      const [first, ...more] = tokens;
      const word = words[text[(starts[row] ?? 0) + at] ?? 0] ?? '';
      if (more.length > 0 || areOneWord(word, first?.word ?? '')) rows[theme]?.add(row);
    }
  }
  const isFound = (i: number) => leadOf(themes[i]?.label ?? '', library).count > 0;
  return rows.map((own, i) => (own.size > 0 && isFound(i) ? own : new Set()));
}

/** Of all that a theme goes by. */
function namingTerms({ label, terms, synonyms, lay }: Theme): ReadonlySet<string> {
  return new Set([label, ...terms, ...synonyms, ...lay].flatMap(telling));
}

function termsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ term }) => term);
}

function telling(text: string): string[] {
  return analyse(text).tokens.flatMap((token) => (token.stop ? [] : [token.term]));
}
