import { commands } from '#commands/index.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import { fingerprint } from '#src/library/fingerprint.ts';
import { loadLibrary } from '#src/library/load.ts';
import { packLibrary } from '#src/library/pack-library.ts';
import { readVocabulary } from '#src/library/read-vocabulary.ts';
import { toSections } from '#src/library/sections.ts';
import { writeSnapshot } from '#src/library/snapshot.ts';
import { renderOpening } from '#src/render/discord.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { search } from '#src/search/search.ts';
import { ours } from '../peers/ours.ts';
import type { Index, Peer } from '../peers/peer.ts';
import { dataFolderOf, vocabularyFolder } from '../support/data-folder.ts';
import { plainDocuments } from '../support/plain-documents.ts';

/**
 * Ibid as it is in use: questions are read by the vocabulary, answers must be good enough, titles are headings, and an
 * answer ends as the messages to send.
 */
export const oursInUse: Peer = {
  ...ours,
  build(passages) {
    const vocabulary = readVocabulary(vocabularyFolder);
    if ('problems' in vocabulary) throw new Error(vocabulary.problems.join('\n'));
    return indexOf(buildLibrary(plainDocuments(passages), vocabulary.value));
  },
};

function indexOf(library: Library): Index {
  const desk = { library, commands };
  return {
    search: (query, limit) =>
      search(query, {}, library)
        .slice(0, limit)
        .map(({ entry }) => entry.row),
    complete: (typed) => suggest({ command: 'find', option: 'query', typed, filled: {} }, desk),
    answer: (query) => renderOpening(dispatch({ command: 'find', arguments: { query } }, desk)),
    async save() {
      const folder = dataFolderOf(library.documents);
      const now = fingerprint(folder);
      if (!now) throw new Error('The data cannot be read again.');
      writeSnapshot(folder, now.sha256, toSections(packLibrary(library)));
      return async () =>
        indexOf(
          await loadLibrary(folder, (line) => {
            throw new Error(line);
          }),
        );
    },
  };
}
