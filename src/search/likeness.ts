import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { highest } from './highest.ts';
import { idf } from './idf.ts';
import type { Entry, Library } from './library.ts';
import { stopwords } from './stopwords.ts';
import { type Share, themeSpaceOf } from './theme-space.ts';

/** How much a text speaks of each theme, as a vector of length 1 of its strongest themes. */
type ThemeVector = { readonly themes: Uint16Array; readonly weights: Float64Array };

/** A question is of few themes, a passage of more. */
const mostAsked = 15;
const mostTold = 40;
/** A word that hardly any passage has does not outweigh all others. */
const mostRarity = 4;

/**
 * How alike a question and passages are in what they speak of, from 0 to 1, whether they share a word or not: explicit
 * semantic analysis (Gabrilovich and Markovitch, IJCAI 2007), with the themes of the vocabulary as the concepts.
 */
export function likenessTo(question: string, library: Library): (entry: Entry) => number {
  const count = library.vocabulary.themes.length;
  const { themes, weights } = vectorOf(toldByText(question, library), mostAsked, count);
  if (themes.length === 0) return () => 0;
  const asked = new Float64Array(count);
  for (const [i, theme] of themes.entries()) asked[theme] = weights[i] ?? 0;
  const told = vectorsOf(library);
  return (entry) => {
    const own = told(entry);
    let sum = 0;
    for (let i = 0; i < own.themes.length; i++) sum += (own.weights[i] ?? 0) * (asked[own.themes[i] ?? 0] ?? 0);
    return sum;
  };
}

/** The vectors of passages, each worked out when it is first looked at. */
const vectorsOf: (library: Library) => (entry: Entry) => ThemeVector = onceForEach((library) => {
  const known: ThemeVector[] = [];
  const told = toldByPassages(library);
  return (entry) => {
    const vector = known[entry.row] ?? vectorOf(told(entry), mostTold, library.vocabulary.themes.length);
    known[entry.row] = vector;
    return vector;
  };
});

/** What a term says of themes, and how strongly a text says it. */
type Told = { readonly shares: readonly Share[]; readonly strength: number };

/** `themes`: how many there are. */
function vectorOf(told: readonly Told[], most: number, themes: number): ThemeVector {
  const strengths = new Float64Array(themes);
  for (const { shares, strength } of told) {
    for (const { theme, weight } of shares) strengths[theme] = (strengths[theme] ?? 0) + strength * weight;
  }
  const strongest = highest(strengths, most);
  const length = Math.hypot(...strongest.map((theme) => strengths[theme] ?? 0));
  return {
    themes: Uint16Array.from(strongest),
    weights: Float64Array.from(strongest, (theme) => (strengths[theme] ?? 0) / length),
  };
}

function toldByText(text: string, library: Library): Told[] {
  const space = themeSpaceOf(library);
  const terms = analyse(text).tokens.flatMap(({ term, stop }) => (stop ? [] : [term]));
  return [...Map.groupBy(terms, (term) => term)].map(([term, all]) => ({
    shares: space.get(term) ?? [],
    strength: repeated(all.length) * rarity(term, library),
  }));
}

/** By a passage's text and the headings above it. Most words tell nothing: what does is found by its number. */
function toldByPassages(library: Library): (entry: Entry) => Told[] {
  const { forward, lexicon } = library;
  const { words, terms, termOf, text, starts } = forward;
  const space = themeSpaceOf(library);
  const shares = terms.map((term) => space.get(term) ?? null);
  const rarities = Float64Array.from(terms, (term, id) => (shares[id] ? rarity(term, library) : 0));
  const tells = Uint8Array.from(words, (word, id) => Number(shares[termOf[id] ?? 0] && !stopwords.has(word)));
  return ({ row, headings }) => {
    const counts = new Map<number, number>();
    for (const term of headings) {
      const id = lexicon.termId(term);
      if (id !== undefined && shares[id]) counts.set(id, 1);
    }
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const word = text[i] ?? 0;
      if (tells[word] === 0) continue;
      const id = termOf[word] ?? 0;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return Array.from(counts, ([id, count]) => ({
      shares: shares[id] ?? [],
      strength: repeated(count) * (rarities[id] ?? 0),
    }));
  };
}

/** What is said twice is said more strongly, but not twice as strongly. */
function repeated(count: number): number {
  return 1 + Math.log(count);
}

function rarity(term: string, library: Library): number {
  return Math.min(mostRarity, idf(library, [term]));
}
