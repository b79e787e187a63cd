import { acronymsOf, meaningsOf, shortForms } from './acronyms.ts';
import { type Analysed, analyse } from './analyser.ts';
import { idf } from './idf.ts';
import type { Library } from './library.ts';
import { sameState, stateTermsOf } from './states.ts';

/** How a form stands for what was asked. */
export type Via = 'typed' | 'abbreviation';

/** A sequence of terms that may stand for a unit; what was typed has weight 1. */
export type Form = {
  readonly terms: readonly string[];
  readonly weight: number;
  readonly via: Via;
  /** As shown. */
  readonly shown: string;
  /** The term of a symbol as one, as fields that are sets have it. */
  readonly whole?: string;
};

/** One thing asked for, with the terms that may stand for it. */
export type Unit = {
  /** As typed. */
  readonly typed: string;
  /** Index of its first token in the question. */
  readonly at: number;
  readonly idf: number;
  /** How often the question has it: what is said twice weighs twice. */
  readonly repeats: number;
  /** A number, a symbol or a State: a passage without it is about something else. */
  readonly needed: boolean;
  /** Names a State. */
  readonly state: boolean;
  /** Stands in an exact phrase, which is checked as a whole. */
  readonly exact: boolean;
  readonly forms: readonly Form[];
};

/** Whether a set of terms has a form of what was typed. */
export function isIn(field: ReadonlySet<string>, { terms, whole }: Form): boolean {
  if (whole !== undefined) return field.has(whole);
  // Asked many times for each word in each passage: a closure each would be most of what a search leaves to collect.
  for (const term of terms) if (!field.has(term)) return false;
  return true;
}

/** Of a longer text the rarest are kept. */
const mostUnits = 64;
/** A long form without its first word ("status determination") still says most of it. */
const mostOfIt = 0.4;
/** An abbreviation and its long form are the same thing, but the form typed comes first: full weight hurt (measured). */
const sameThing = 0.6;

/** The units of a question's words, the rarest first. */
export function unitsOf(words: string, library: Library, exact = false): Unit[] {
  const analysed = analyse(words);
  const { tokens } = analysed;
  const terms = tokens.map((token) => token.term);
  const asked = new Set(terms);
  const symbols = symbolsOf(words, analysed, library, exact);
  const covered = new Set(symbols.flatMap(({ at, parts }) => Array.from({ length: parts }, (_, i) => at + i)));
  const telling = tokens.some((token, at) => !token.stop || covered.has(at));
  const shorts = shortForms(terms, library);
  const units = new Map<string, Unit>();
  for (const [at, token] of tokens.entries()) {
    const typed = words.slice(token.start, token.end);
    const acronym = token.stop && typed.length > 1 && typed === typed.toUpperCase() && isAcronym(token.term, library);
    if (covered.has(at) || (telling && token.stop && !acronym) || units.has(token.term)) continue;
    const short = shorts.filter(({ from, to }) => from <= at && at < to).map(({ term }) => term);
    const isState = stateTermsOf(library.vocabulary).has(token.term);
    const states = isState ? sameState(token.term, library.vocabulary) : [];
    units.set(token.term, {
      typed,
      at,
      idf: idf(library, [token.term, ...short]),
      repeats: terms.filter((term) => term === token.term).length,
      needed: /\d/.test(typed) || isState,
      state: isState,
      exact,
      forms: [
        { terms: [token.term], weight: 1, via: 'typed', shown: typed },
        ...thousands(token.term),
        ...meaningsOf(typed, token.term, asked, library).flatMap(({ long, longTerms }): Form[] => [
          { terms: longTerms, weight: sameThing, via: 'abbreviation', shown: long },
          ...(longTerms.length > 2
            ? [{ terms: longTerms.slice(1), weight: mostOfIt, via: 'abbreviation' as const, shown: long }]
            : []),
        ]),
        ...states.map(({ term, shown }): Form => ({ terms: [term], weight: sameThing, via: 'abbreviation', shown })),
        ...short.map(
          (term): Form => ({
            terms: [term],
            weight: sameThing,
            via: 'abbreviation',
            shown: term.toUpperCase(),
          }),
        ),
      ],
    });
  }
  for (const { unit } of symbols) {
    const key = unit.forms[0]?.whole ?? unit.typed;
    units.set(key, { ...unit, repeats: (units.get(key)?.repeats ?? 0) + 1 });
  }
  return [...units.values()].sort((a, b) => b.idf * b.repeats - a.idf * a.repeats).slice(0, mostUnits);
}

/** Symbols and decimal numbers are one thing each, whatever stands between their parts in the passage. */
function symbolsOf(words: string, { tokens, compounds }: Analysed, library: Library, exact: boolean) {
  return compounds.flatMap(({ term, first: at, parts }) => {
    const own = tokens.slice(at, at + parts);
    const typed = words.slice(own[0]?.start, own.at(-1)?.end);
    if (!isSymbol(typed)) return [];
    const terms = own.map((token) => token.term);
    const unit: Unit = {
      typed,
      at,
      idf: idf(library, [term]),
      repeats: 1,
      needed: true,
      state: false,
      exact,
      forms: [{ terms, weight: 1, via: 'typed', shown: typed, whole: term }, ...parted(terms, typed)],
    };
    return [{ at, parts, unit }];
  });
}

function isSymbol(text: string): boolean {
  return /\d/.test(text) && /[/.]/.test(text);
}

function isAcronym(term: string, library: Library): boolean {
  return acronymsOf(library).byShort.has(term);
}

/** "100000" is written 100,000. */
function thousands(term: string): Form[] {
  if (!/^\d{4,9}$/.test(term)) return [];
  const terms = term.split(/(?=(?:\d{3})+$)/);
  return [{ terms, weight: 1, via: 'typed', shown: terms.join(',') }];
}

/** Symbols with letters and figures glued together, as they stand apart elsewhere: CO2 as CO/2, EUR57/003/2010 as EUR 57/003/2010. */
function parted(terms: readonly string[], shown: string): Form[] {
  const parts = terms.flatMap((term) => term.match(/\d+|\D+/g) ?? []);
  if (parts.length === terms.length) return [];
  const startsApart = /^\D+\d/.test(terms[0] ?? '');
  const ways = startsApart ? [parts, parts.slice(1)] : [parts];
  return ways.map((each) => ({ terms: each, weight: 1, via: 'typed', shown, whole: each.join('/') }));
}
