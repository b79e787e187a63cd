import fc from 'fast-check';
import type { Document } from '#src/corpus/document.ts';
import type { Metadata } from '#src/corpus/metadata.ts';
import { beyondWords } from '#src/search/beyond-words.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { positionsOf } from '#src/search/occurrences.ts';
import { readQuestion } from '#src/search/question.ts';
import { type Score, score } from '#src/search/score.ts';
import type { Acronym, State, Theme, Vocabulary } from '#src/search/vocabulary.ts';
import { aDocument } from './documents.ts';

/** A document each of whose texts is one paragraph, whatever it looks like. */
export function paragraphs(texts: readonly string[], given: Partial<Metadata> = {}, id = 'example-2011'): Document {
  const lines = Object.fromEntries(texts.map((_, i) => [String(1 + 2 * i), 'paragraph'] as const));
  return aDocument(texts.join('\n\n'), { hints: { lines }, ...given }, id);
}

/** The same, with the entries that the subject index has for each text. */
export function indexedParagraphs(given: readonly (readonly [text: string, entries: readonly string[]])[]): Document {
  const document = paragraphs(given.map(([text]) => text));
  const starts = document.passages.map(({ spans }) => spans[0]?.start ?? -1);
  return { ...document, subjects: Object.fromEntries(given.map(([, entries], i) => [starts[i], entries])) };
}

/** A vocabulary of nothing but what is given. */
export function someVocabulary(given: Partial<Vocabulary> = {}): Vocabulary {
  return { themes: [], acronyms: [], bodies: [], states: [], synonyms: [], wordFields: [], commonWords: [], ...given };
}

/** A library of one document: row for row the paragraphs given. */
export function aLibrary(texts: readonly string[], vocabulary: Partial<Vocabulary> = {}): Library {
  return buildLibrary([paragraphs(texts)], someVocabulary(vocabulary));
}

export function aTheme(given: Partial<Theme> & Pick<Theme, 'label'>): Theme {
  const id = given.label.replaceAll(' ', '-');
  return { id, terms: [], synonyms: [], lay: [], broader: [], narrower: [], ...given };
}

export function anAcronym(acronym: string, long: readonly string[], near: readonly string[] = []): Acronym {
  return { acronym, long: [...long], kind: 'term', near: [...near] };
}

export function aState(alpha3: string, name: string, adjectives: readonly string[] = []): State {
  return { alpha3, name, also: [], adjectives: [...adjectives] };
}

/** The score of a passage that has nothing of what was asked. */
export const noScore: Score = {
  total: 0,
  parts: { words: 0, headings: 0, notes: 0, proximity: 0, subjects: 0, themes: 0, told: 0, row: 0 },
  beyond: { subjects: new Set(), entry: new Set(), nearness: 0, likeness: 0, indexed: true },
  run: 0,
  matches: [],
  matched: [],
};

/** The score of every passage for a question, by row, whether it is good enough or not. */
export function scores(asked: string, library: Library): Score[] {
  const question = readQuestion(asked, library);
  const { units, meanings } = question;
  const beyond = beyondWords(question, library);
  const forms = units.flatMap((unit) => unit.forms.flatMap(({ terms }) => terms));
  const others = meanings.flatMap(({ standIns }) => standIns.flatMap(({ terms }) => terms));
  const positionsIn = positionsOf([...forms, ...others], library.forward, library.lexicon);
  return library.entries.map((entry) => score(entry, positionsIn(entry.row), question, beyond(entry), library));
}

/** Texts of a few words that recur, so that what is looked for often stands there. */
export function anyWords(words: readonly string[], most = 12): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most });
}
