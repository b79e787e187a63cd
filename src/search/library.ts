import { isoDate, readableDate } from '#src/cite/dates.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { labelOf } from '#src/corpus/key-facts.ts';
import { finished, type Steps } from '#src/corpus/steps.ts';
import { type Abbreviation, learnAbbreviations, uniqueAbbreviations } from './abbreviations.ts';
import { analyse, indexTerms } from './analyser.ts';
import { type ForwardIndex, forwardIndexBuilder } from './forward-index.ts';
import type { IndexPort, IndexRow } from './index-port.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { miniSearchEngine } from './minisearch-engine.ts';
import { type SubjectTerms, subjectTermsBuilder } from './subject-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A passage as the ranking sees it. */
export type Entry = {
  readonly document: Document;
  readonly passage: Passage;
  /** Its place in the index. */
  readonly row: number;
  /** Terms of the headings above it and of the label of a key fact, and of what is known of its document. */
  readonly headings: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
  /** Terms of its number in the document: of its paragraph, or of the note that it is. */
  readonly place: ReadonlySet<string>;
};

/** What is worked out from the documents once, and kept in the snapshot. */
export type LibraryIndex = {
  readonly forward: ForwardIndex;
  readonly engine: IndexPort;
  readonly subjects: SubjectTerms;
  /** Learned from the passages. */
  readonly abbreviations: readonly Abbreviation[];
};

/** The loaded corpus and its index. */
export type Library = LibraryIndex & {
  readonly documents: readonly Document[];
  /** By row. */
  readonly entries: readonly Entry[];
  readonly lexicon: Lexicon;
  /** Mean number of tokens of a passage. */
  readonly meanLength: number;
  readonly vocabulary: Vocabulary;
};

/** Indexes documents and opens the library. */
export function buildLibrary(documents: readonly Document[], vocabulary: Vocabulary): Library {
  return openLibrary(documents, vocabulary, buildIndex(documents, vocabulary));
}

/** Indexes documents: slow in proportion to the corpus. */
export function buildIndex(documents: readonly Document[], vocabulary: Vocabulary): LibraryIndex {
  const forward = forwardIndexBuilder();
  const abbreviations: Abbreviation[] = [];
  const subjects = subjectTermsBuilder();
  const rows = [...entriesOf(documents, vocabulary)].flat().map((entry): IndexRow => {
    const text = analyse(entry.passage.text);
    const notes = notesOf(entry);
    const told = subjects.add(entry);
    forward.add(text, [...entry.headings, ...notes, ...told]);
    abbreviations.push(...learnAbbreviations(entry.passage.text));
    return {
      id: entry.row,
      text: indexTerms(text),
      headings: [...entry.headings],
      notes: [...notes],
      about: [...entry.about],
      subjects: told,
    };
  });
  return {
    forward: forward.build(),
    subjects: subjects.build(),
    engine: miniSearchEngine.build(rows),
    abbreviations: uniqueAbbreviations(abbreviations),
  };
}

/** Puts documents and their index together: quick. */
export function openLibrary(documents: readonly Document[], vocabulary: Vocabulary, index: LibraryIndex): Library {
  return finished(opening(documents, vocabulary, index));
}

/** The same, a document at a time. */
export function* opening(documents: readonly Document[], vocabulary: Vocabulary, index: LibraryIndex): Steps<Library> {
  const entries: Entry[] = [];
  for (const own of entriesOf(documents, vocabulary)) {
    for (const entry of own) entries.push(entry);
    yield;
  }
  const lexicon = lexiconOf(index.forward);
  yield;
  return {
    ...index,
    documents,
    entries,
    lexicon,
    meanLength: index.forward.text.length / Math.max(1, entries.length),
    vocabulary,
  };
}

const notesKnown = new WeakMap<Passage, ReadonlySet<string>>();
const noTerms: ReadonlySet<string> = new Set();

/** Terms of the notes that a passage refers to. */
export function notesOf({ document, passage }: Entry): ReadonlySet<string> {
  if (passage.marks.length === 0) return noTerms;
  const known = notesKnown.get(passage);
  if (known) return known;
  const noted = passage.marks.map((mark) => document.notes.find((note) => note.number === mark.number));
  const terms = termsOf(noted.map((note) => note?.resolved ?? note?.text ?? '').join(' '));
  notesKnown.set(passage, terms);
  return terms;
}

/** Document by document. */
function* entriesOf(documents: readonly Document[], vocabulary: Vocabulary): Generator<readonly Entry[]> {
  const states = new Map(vocabulary.states.map((state) => [state.alpha3, [state.name, ...state.adjectives].join(' ')]));
  const headings = new Map<string, ReadonlySet<string>>();
  let row = 0;
  for (const document of documents) {
    const about = termsOf(known(document, states.get(document.metadata.jurisdiction.value ?? '') ?? ''));
    yield document.passages.map((passage): Entry => {
      const path = [...passage.section, labelOf(document, passage)].filter(Boolean).join(' ');
      const above = headings.get(path) ?? termsOf(path);
      headings.set(path, above);
      return { document, passage, row: row++, headings: above, about, place: placeOf(passage) };
    });
  }
}

/** As somebody names it: paragraph 9(b), note 3. */
function placeOf({ paragraph, note }: Passage): ReadonlySet<string> {
  if (note !== null) return termsOf(`note ${note}`);
  return paragraph === null ? noTerms : termsOf(`paragraph ${paragraph}`);
}

/** What is known of a document, in words. */
function known({ metadata }: Document, state: string): string {
  const { title, author, number, issued } = metadata;
  const authors = author.value?.map((each) => each.literal) ?? [];
  const dates = [isoDate(issued.value)?.replaceAll('-', ' '), readableDate(issued.value)];
  return [title.value, ...authors, number.value, ...dates, state].filter(Boolean).join(' ');
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(indexTerms(analyse(text)));
}
