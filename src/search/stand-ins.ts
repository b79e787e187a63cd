import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse, type Token } from './analyser.ts';
import { idf } from './idf.ts';
import type { Library } from './library.ts';
import { type Name, type Naming, type NamingKind, namesFrom } from './names.ts';
import { stopwords } from './stopwords.ts';
import type { Unit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';
import { areOneWord } from './word-family.ts';

/** A phrase that documents may use in place of words that were typed. */
export type StandIn = {
  readonly phrase: string;
  /** Folded, not stemmed. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** Below 1: what was typed always counts more. */
  readonly weight: number;
  /** How much of the words it covers, from 0 to 1. */
  readonly credit: number;
  /** Rarity of its rarest term. */
  readonly idf: number;
};

/** Words of a question that have a meaning of their own, and what else may stand for it. */
export type Meaning = {
  /** What the words mean: a theme, or words that mean the same. */
  readonly name: Name;
  /** By a phrase of which kind the words mean it. */
  readonly kind: NamingKind;
  /** The words of the question. */
  readonly typed: string;
  readonly covers: ReadonlySet<Unit>;
  /** Whether the words name it, rather than point to it as everyday words do. */
  readonly named: boolean;
  /** Only phrases all of whose words the corpus has. */
  readonly standIns: readonly StandIn[];
};

/**
 * How far a question that names a theme by a phrase of each kind is answered by its other phrases. Terms and what points to
 * a theme are narrower than it, or beside each other: a working group is no special rapporteur, and waterboarding is not
 * answered by what is said of torture.
 */
const answering = {
  label: 1,
  terms: 0.6,
  synonyms: 0.6,
  lay: 1,
  sameMeaning: 1,
  sameField: 1,
} as const satisfies Record<NamingKind, number>;
/** One word alone that only points to a theme ("deadline" to State reporting), or a phrase in pieces, says less of it. */
const pointer = 0.7;

/** How many words may stand between those of a phrase: "sent them back". */
const widestGap = 2;

/** A longer question has words enough of its own; those of the same field would only slow it down. */
const mostUnitsWithFields = 8;

/** The themes and synonyms that a question names in any of their phrases, whole ones first, the longest first. */
export function meaningsIn(words: string, units: readonly Unit[], library: Library): Meaning[] {
  const { tokens } = analyse(words);
  const bodies = calledInOneWord(library.vocabulary);
  const found = tokens.flatMap(({ word, start, end }, from) =>
    namesFrom(word, library.vocabulary).flatMap(({ name, kind, words: own, terms }) => {
      if (terms.length === 1 && !areOneWord(word, own[0] ?? '')) return [];
      // "What did Amnesty recommend" is about no amnesty; a question may begin with one.
      if (terms.length === 1 && from > 0 && bodies.has(words.slice(start, end))) return [];
      if (kind === 'sameField' && units.length > mostUnitsWithFields) return [];
      const to = endOf(terms, tokens, from);
      return to === null ? [] : [{ name, kind, terms, from, to, exact: to - from === terms.length }];
    }),
  );
  const meanings = new Map<Name, Meaning>();
  for (const { name, kind, terms: own, from, to, exact } of found.sort(firstExact)) {
    // Within a longer name of something else, a word does not mean its own: "definition of torture".
    const within = (other: (typeof found)[number]) =>
      other.exact && isName(other.kind) && other.from <= from && to <= other.to && other.to - other.from > to - from;
    if (found.some(within)) continue;
    const covers = new Set(
      units.filter((unit) => unit.at >= from && unit.at < to && own.includes(tokens[unit.at]?.term ?? '')),
    );
    if (covers.size === 0 || meanings.has(name)) continue;
    const typed = words.slice(tokens[from]?.start, tokens[to - 1]?.end);
    const isPointer = !exact || (own.length === 1 && (kind === 'synonyms' || kind === 'lay'));
    const standIns = name
      .phrases()
      // A part of what was typed stands in for nothing: climate is not climate change.
      .filter(({ terms }) => !terms.every((term) => own.includes(term)))
      .filter(({ terms }) => terms.every((term) => library.lexicon.frequency(term) > 0))
      .map((phrase) => ({
        ...phrase,
        weight: phrase.weight * (isPointer ? pointer : 1),
        credit: phrase.credit * answering[kind] * (isPointer ? pointer : 1),
        idf: Math.max(...phrase.terms.map((term) => idf(library, [term]))),
      }));
    meanings.set(name, {
      name,
      kind,
      typed,
      covers,
      named: exact && isName(kind),
      standIns,
    });
  }
  return [...meanings.values()];
}

/** The bodies that go by one word, as they write it. */
const calledInOneWord = onceForEach(
  ({ bodies }: Vocabulary): ReadonlySet<string> =>
    new Set(bodies.flatMap(({ name, short }) => [name, ...short]).filter((name) => !name.includes(' '))),
);

function isName(kind: Naming['kind']): boolean {
  return kind === 'label' || kind === 'terms';
}

type Found = { readonly from: number; readonly to: number; readonly exact: boolean };

function firstExact(a: Found, b: Found): number {
  return Number(b.exact) - Number(a.exact) || b.to - b.from - (a.to - a.from);
}

/** Where a phrase ends that begins at `from`: whole, or its telling words in order with little between; null for neither. */
function endOf(terms: readonly string[], tokens: readonly Token[], from: number): number | null {
  if (terms.every((each, i) => tokens[from + i]?.term === each)) return from + terms.length;
  const telling = terms.filter((term) => !stopwords.has(term));
  if (telling.length < 2 || tokens[from]?.term !== telling[0]) return null;
  let at = from;
  for (const term of telling.slice(1)) {
    const next = tokens.findIndex((token, i) => i > at && i <= at + 1 + widestGap && token.term === term);
    if (next < 0) return null;
    at = next;
  }
  return at + 1;
}
