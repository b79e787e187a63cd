import type { Document } from '#src/corpus/document.ts';
import type { Steps } from '#src/corpus/steps.ts';
import type { ForwardIndex } from '#src/search/forward-index.ts';
import { keepParts } from '#src/search/kept-parts.ts';
import { type Library, opening } from '#src/search/library.ts';
import { miniSearchEngine } from '#src/search/minisearch-engine.ts';
import { numbersIn, type Parts, textIn, wordsIn } from '#src/search/parts.ts';
import { learnStems } from '#src/search/stem.ts';
import { openSubjectTerms } from '#src/search/subject-terms.ts';
import { openDocuments } from './kept-documents.ts';
import { groupsIn, type Section } from './sections.ts';

/**
 * Puts a library together again, step by step, so that others may have their turn between two. What only some questions
 * need is put together when the first of them is asked (`keptParts`).
 */
export function* openKeptLibrary(
  sections: readonly Section[],
  sources: ReadonlyMap<string, Uint8Array>,
): Steps<Library> {
  const group = groupsIn(sections);
  const known = group('stems');
  const stems = wordsIn(known, 'stems');
  learnStems(wordsIn(known, 'words').map((word, i) => [word, stems[i] ?? word]));
  yield;
  const documents: Document[] = [];
  for (const document of openDocuments(group('documents'), (id) => utf8.decode(sources.get(id)))) {
    documents.push(document);
    yield;
  }
  keepParts(documents, group);
  const forward = openForward(group('forward'));
  keepParts(forward, group);
  yield;
  const engine = miniSearchEngine.load(group('engine'));
  yield;
  const abbreviations = JSON.parse(textIn(group('abbreviations'), 'json'));
  const subjects = openSubjectTerms(group('subjects'));
  const vocabulary = JSON.parse(textIn(group('vocabulary'), 'json'));
  keepParts(vocabulary, group);
  return yield* opening(documents, vocabulary, { forward, engine, subjects, abbreviations });
}

function openForward(parts: Parts): ForwardIndex {
  return {
    words: wordsIn(parts, 'words'),
    terms: wordsIn(parts, 'terms'),
    termOf: numbersIn(parts, 'termOf', Uint32Array),
    frequencies: numbersIn(parts, 'frequencies', Uint32Array),
    text: numbersIn(parts, 'text', Uint32Array),
    starts: numbersIn(parts, 'starts', Uint32Array),
  };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
