import type { Passage } from '#src/corpus/document.ts';
import { packTraces } from '#src/quote/kept-traces.ts';
import { tracesOf } from '#src/quote/trace.ts';
import { packWordIndex } from '#src/quote/verify/kept-word-index.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import { analyse } from '#src/search/analyser.ts';
import { packKnownWords } from '#src/search/known-words.ts';
import { packLeads } from '#src/search/leads.ts';
import type { Library } from '#src/search/library.ts';
import { packNames } from '#src/search/names.ts';
import { packThings } from '#src/search/names-of-things.ts';
import { packProposals } from '#src/search/proposals.ts';
import { stopwords } from '#src/search/stopwords.ts';
import { packThemeSpace } from '#src/search/theme-space.ts';
import { packTopics } from '#src/search/topics.ts';
import { packDocuments } from './kept-documents.ts';
import type { Groups } from './sections.ts';

/** A library taken apart, with all that takes long to work out from it: everything but the source texts. */
export function packLibrary(library: Library): Groups {
  const { documents, vocabulary, abbreviations, forward, engine, subjects } = library;
  return {
    documents: packDocuments(documents),
    vocabulary: { json: JSON.stringify(vocabulary) },
    names: packNames(vocabulary),
    things: packThings(vocabulary),
    stems: stemsOf([
      vocabulary,
      [...stopwords].join(' '),
      documents.map(({ metadata, passages, notes }) => [metadata, passages.map(sectionOf), notes]),
    ]),
    abbreviations: { json: JSON.stringify(abbreviations) },
    forward,
    engine: engine.save(),
    subjects,
    known: packKnownWords(library),
    topics: packTopics(library),
    themeSpace: packThemeSpace(library),
    proposals: packProposals(library),
    // What the topics and the proposals lead to.
    leads: packLeads(library),
    words: packWordIndex(wordIndexOf(library)),
    traces: packTraces(tracesOf(documents), documents),
  };
}

function sectionOf({ section }: Passage): readonly string[] {
  return section;
}

/** Of all words in some data. Stemming those that a start looks at would take longer than all the rest of it. */
function stemsOf(data: unknown): { readonly words: readonly string[]; readonly stems: readonly string[] } {
  const stems = new Map<string, string>();
  for (const text of new Set(textsIn(data))) for (const { word, term } of analyse(text).tokens) stems.set(word, term);
  return { words: [...stems.keys()], stems: [...stems.values()] };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
