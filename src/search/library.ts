import { isoDate, readableDate } from '#src/cite/dates.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { type Abbreviation, learnAbbreviations } from './abbreviations.ts';
import { type Analysed, analyse, indexTerms } from './analyser.ts';
import type { IndexPort, IndexRow } from './index-port.ts';
import { miniSearchEngine } from './minisearch-engine.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A passage as the ranking sees it. */
export type Entry = {
  readonly document: Document;
  readonly passage: Passage;
  readonly text: Analysed;
  /** For each term of the text the indexes of its tokens, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly headings: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
};

/** An abbreviation with the terms of both its forms. */
export type IndexedAbbreviation = Abbreviation & { readonly shortTerm: string; readonly longTerms: readonly string[] };

/** The loaded corpus and its index. */
export type Library = {
  readonly documents: readonly Document[];
  readonly entries: readonly Entry[];
  readonly index: IndexPort;
  /** In how many passages a term stands (text, headings and notes). */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Mean number of tokens of a passage. */
  readonly meanLength: number;
  readonly abbreviations: readonly IndexedAbbreviation[];
  /** Terms of the one-word names and adjectives of States. */
  readonly stateTerms: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
};

/** Indexes documents. Pure, and slow only in proportion to the corpus. */
export function buildLibrary(documents: readonly Document[], vocabulary: Vocabulary): Library {
  const states = new Map(vocabulary.states.map((state) => [state.alpha3, [state.name, ...state.adjectives].join(' ')]));
  const entries = documents.flatMap((document) => {
    const about = aboutTerms(document, states.get(document.metadata.jurisdiction.value ?? '') ?? '');
    return document.passages.map((passage) => buildEntry(document, passage, about));
  });
  const frequencies = new Map<string, number>();
  for (const entry of entries) {
    for (const term of new Set([...entry.positions.keys(), ...entry.headings, ...entry.notes])) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  const tokens = entries.reduce((sum, entry) => sum + entry.text.tokens.length, 0);
  const learned = entries.flatMap((entry) => learnAbbreviations(entry.passage.text));
  const known = vocabulary.acronyms.flatMap(({ acronym, long }) =>
    long.map((each) => ({ short: acronym, long: each })),
  );
  return {
    documents,
    entries,
    index: miniSearchEngine(entries.map(row)),
    frequencies,
    meanLength: tokens / Math.max(1, entries.length),
    abbreviations: unique([...learned, ...known]).map(indexed),
    stateTerms: stateTerms(vocabulary),
    vocabulary,
  };
}

function buildEntry(document: Document, passage: Passage, about: ReadonlySet<string>): Entry {
  const text = analyse(passage.text);
  const positions = new Map<string, number[]>();
  const add = (term: string, at: number) => {
    const known = positions.get(term);
    if (known) known.push(at);
    else positions.set(term, [at]);
  };
  for (const [i, token] of text.tokens.entries()) add(token.term, i);
  for (const compound of text.compounds) add(compound.term, compound.first);
  const noted = passage.marks.map((mark) => document.notes.find((note) => note.number === mark.number));
  return {
    document,
    passage,
    text,
    positions,
    headings: new Set(indexTerms(analyse(passage.section.join(' ')))),
    notes: new Set(indexTerms(analyse(noted.map((note) => note?.resolved ?? note?.text ?? '').join(' ')))),
    about,
  };
}

function aboutTerms({ metadata }: Document, state: string): ReadonlySet<string> {
  const { title, author, number, issued } = metadata;
  const authors = author.value?.map((each) => each.literal) ?? [];
  const dates = [isoDate(issued.value)?.replaceAll('-', ' '), readableDate(issued.value)];
  return new Set(
    indexTerms(analyse([title.value, ...authors, number.value, ...dates, state].filter(Boolean).join(' '))),
  );
}

function row(entry: Entry, id: number): IndexRow {
  return {
    id,
    text: indexTerms(entry.text),
    headings: [...entry.headings],
    notes: [...entry.notes],
    about: [...entry.about],
  };
}

function unique(abbreviations: readonly Abbreviation[]): Abbreviation[] {
  const key = (each: Abbreviation) => `${each.short}\n${each.long}`.toLowerCase();
  return [...new Map(abbreviations.map((each) => [key(each), each])).values()];
}

function indexed(abbreviation: Abbreviation): IndexedAbbreviation {
  const terms = (text: string) => analyse(text).tokens.map((token) => token.term);
  return { ...abbreviation, shortTerm: terms(abbreviation.short)[0] ?? '', longTerms: terms(abbreviation.long) };
}

function stateTerms({ states }: Vocabulary): ReadonlySet<string> {
  const names = states.flatMap((state) => [state.name, ...state.adjectives]).filter((name) => !name.includes(' '));
  return new Set(names.flatMap((name) => analyse(name).tokens.map((token) => token.term)));
}
