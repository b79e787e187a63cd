import { fileURLToPath } from 'node:url';
import { commands } from '#commands/index.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import { readVocabulary } from '#src/library/read-vocabulary.ts';
import { buildLibrary } from '#src/search/library.ts';
import { search } from '#src/search/search.ts';
import { ours } from '../peers/ours.ts';
import type { Peer } from '../peers/peer.ts';
import { plainDocuments } from '../support/plain-documents.ts';

/** Ibid as it is in use: questions are read by the vocabulary, answers must be good enough, and titles are headings. */
export const oursInUse: Peer = {
  ...ours,
  build(passages) {
    const vocabulary = readVocabulary(fileURLToPath(new URL('../../data/vocabulary', import.meta.url)));
    if ('problems' in vocabulary) throw new Error(vocabulary.problems.join('\n'));
    const library = buildLibrary(plainDocuments(passages), vocabulary.value);
    const desk = { library, commands };
    // No `save` yet: loading is not measured until a library can be kept with its index.
    return {
      search: (query, limit) =>
        search(query, {}, library)
          .slice(0, limit)
          .map(({ entry }) => entry.row),
      complete: (typed) => suggest({ command: 'find', option: 'query', typed, filled: {} }, desk),
      answer: (query) => dispatch({ command: 'find', arguments: { query } }, desk),
    };
  },
};
