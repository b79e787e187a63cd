import { analyse } from './analyser.ts';
import type { Library } from './library.ts';

/** One thing asked for, with the terms that may stand for it. */
export type Unit = {
  /** As typed. */
  readonly typed: string;
  /** Rarity in the corpus: log((N − n + 0.5) / (n + 0.5) + 1), as BM25 has it; n = 0 gives the most. */
  readonly idf: number;
  /** A number, a symbol or a State: a passage without it is about something else. */
  readonly needed: boolean;
  /** Sequences of terms; the first is what was typed, at weight 1. */
  readonly alternatives: readonly { readonly terms: readonly string[]; readonly weight: number }[];
};

/** More terms than this slow a question down and do not improve it: the rarest are kept. */
const mostUnits = 16;
/** An abbreviation and its long form are the same thing, but the form typed comes first. */
const sameThing = 0.9;

/** The units of a query's free words. */
export function unitsOf(words: string, library: Library): Unit[] {
  const { tokens, compounds } = analyse(words);
  const telling = tokens.filter((token) => !token.stop);
  const used = telling.length > 0 ? telling : tokens;
  const symbols = compounds.filter((each) =>
    isSymbol(words.slice(tokens[each.first]?.start, tokens[each.first + each.parts - 1]?.end)),
  );
  const inSymbol = (at: number) => symbols.some((each) => at >= each.first && at < each.first + each.parts);
  const units = new Map<string, Unit>();
  for (const token of used) {
    if (inSymbol(tokens.indexOf(token)) || units.has(token.term)) continue;
    const long = library.abbreviations.filter((each) => each.shortTerm === token.term);
    const short = shortForms(
      tokens.map((each) => each.term),
      tokens.indexOf(token),
      library,
    );
    units.set(token.term, {
      typed: words.slice(token.start, token.end),
      idf: idf(library, [token.term, ...short]),
      needed: /\d/.test(words.slice(token.start, token.end)) || library.stateTerms.has(token.term),
      alternatives: [
        { terms: [token.term], weight: 1 },
        ...long.map((each) => ({ terms: each.longTerms, weight: sameThing })),
        ...short.map((term) => ({ terms: [term], weight: sameThing })),
      ],
    });
  }
  for (const symbol of symbols) {
    const typed = words.slice(tokens[symbol.first]?.start, tokens[symbol.first + symbol.parts - 1]?.end);
    units.set(symbol.term, {
      typed,
      idf: idf(library, [symbol.term]),
      needed: true,
      alternatives: [{ terms: [symbol.term], weight: 1 }],
    });
  }
  return [...units.values()].sort((a, b) => b.idf - a.idf).slice(0, mostUnits);
}

/** How rare the commonest of some terms is. */
export function idf(library: Library, terms: readonly string[]): number {
  const count = library.entries.length;
  const n = Math.max(0, ...terms.map((term) => library.frequencies.get(term) ?? 0));
  return Math.log(1 + (count - n + 0.5) / (n + 0.5));
}

function isSymbol(text: string): boolean {
  return /\d/.test(text) && /[/.]/.test(text) && !/^\d+\.$/.test(text);
}

/** Abbreviations whose whole long form stands in the query round the token at `at`. */
function shortForms(terms: readonly string[], at: number, library: Library): string[] {
  const own = terms[at] ?? '';
  return library.abbreviations.flatMap(({ shortTerm, longTerms: form }) => {
    if (form.length < 2 || !form.includes(own)) return [];
    const start = terms.findIndex(
      (_, i) => i <= at && at < i + form.length && form.every((term, j) => terms[i + j] === term),
    );
    return start === -1 ? [] : [shortTerm];
  });
}
