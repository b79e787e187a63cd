import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { idf } from './idf.ts';
import type { Entry, Library } from './library.ts';
import { stopwords } from './stopwords.ts';
import { type ThemeSpace, themeSpace } from './theme-space.ts';

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
  const { themes, weights } = vectorOf(countsOf(question), mostAsked, library);
  if (themes.length === 0) return () => 0;
  const asked = new Float64Array(library.vocabulary.themes.length);
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
  return (entry) => {
    const vector = known[entry.row] ?? vectorOf(countsIn(entry, library), mostTold, library);
    known[entry.row] = vector;
    return vector;
  };
});

function vectorOf(counts: ReadonlyMap<string, number>, most: number, library: Library): ThemeVector {
  const space: ThemeSpace = themeSpace(library.vocabulary);
  const strengths = new Map<number, number>();
  for (const [term, count] of counts) {
    const shares = space.get(term);
    if (!shares) continue;
    const strength = (1 + Math.log(count)) * Math.min(mostRarity, idf(library, [term]));
    for (const { theme, weight } of shares) strengths.set(theme, (strengths.get(theme) ?? 0) + strength * weight);
  }
  const strongest = [...strengths].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most);
  const length = Math.hypot(...strongest.map(([, strength]) => strength));
  return {
    themes: Uint16Array.from(strongest, ([theme]) => theme),
    weights: Float64Array.from(strongest, ([, strength]) => strength / length),
  };
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term, stop } of analyse(text).tokens) if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Of a passage's text and the headings above it. */
function countsIn({ row, headings }: Entry, { forward }: Library): Map<string, number> {
  const counts = new Map<string, number>([...headings].map((term) => [term, 1]));
  for (let i = forward.starts[row] ?? 0; i < (forward.starts[row + 1] ?? 0); i++) {
    const word = forward.text[i] ?? 0;
    if (stopwords.has(forward.words[word] ?? '')) continue;
    const term = forward.terms[forward.termOf[word] ?? 0] ?? '';
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
