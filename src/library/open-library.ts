import type { Document } from '#src/corpus/document.ts';
import type { Steps } from '#src/corpus/steps.ts';
import { keepParts } from '#src/search/kept-parts.ts';
import { type Library, opening } from '#src/search/library.ts';
import { miniSearchEngine } from '#src/search/minisearch-engine.ts';
import { numbersIn, textIn, wordsIn } from '#src/search/parts.ts';
import { learnStems } from '#src/search/stem.ts';
import { openDocuments } from './kept-documents.ts';
import { groupsIn, type Section } from './sections.ts';

/**
 * Puts a library together again, step by step, so that others may have their turn between two. What /verify and /trace
 * alone need is put together when it is asked for.
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
  const forward = group('forward');
  yield;
  const engine = miniSearchEngine.load(group('engine'));
  yield;
  return yield* opening(documents, JSON.parse(textIn(group('vocabulary'), 'json')), {
    engine,
    forward: {
      words: wordsIn(forward, 'words'),
      terms: wordsIn(forward, 'terms'),
      termOf: numbersIn(forward, 'termOf', Uint32Array),
      frequencies: numbersIn(forward, 'frequencies', Uint32Array),
      text: numbersIn(forward, 'text', Uint32Array),
      starts: numbersIn(forward, 'starts', Uint32Array),
    },
    abbreviations: JSON.parse(textIn(group('abbreviations'), 'json')),
  });
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
