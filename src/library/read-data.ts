import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#src/corpus/document.ts';
import { Fault } from '#src/corpus/fault.ts';
import { handle } from '#src/quote/handle.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { readDocument } from './read-document.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** What a folder of data holds, read and checked. */
export type Data = { readonly documents: readonly Document[]; readonly vocabulary: Vocabulary };

/**
 * Reads the corpus and the vocabulary below `folder`. Throws a Fault that lists every problem of both at once; a document
 * that does not match its hash is never served. `tellRead` is told how many documents are read, of how many.
 */
export function readData(folder: string, tellRead: (read: number, all: number) => void = () => {}): Data {
  const corpus = join(folder, 'corpus');
  const ids = folders(corpus);
  const read = ids.map((id, i) => {
    tellRead(i, ids.length);
    return readDocument(corpus, id);
  });
  tellRead(ids.length, ids.length);
  const documents = read.flatMap((each) => ('value' in each ? [each.value] : []));
  const vocabulary = readVocabulary(join(folder, 'vocabulary'));
  const broken = [
    ...read.flatMap((each) => ('problems' in each ? each.problems : [])),
    ...handleClashes(ids),
    ...(ids.length === 0
      ? [`${corpus}: there is no document; each is a folder with source.txt and document.json`]
      : []),
  ];
  const problems = [...broken, ...('problems' in vocabulary ? vocabulary.problems : [])];
  if (broken.length > 0) {
    const sentence = 'The corpus is not served, because not all of it can be trusted. Mend these and start again:';
    throw new Fault('corpus-invalid', sentence, { problems });
  }
  if ('problems' in vocabulary)
    throw new Fault('vocabulary-invalid', 'The vocabulary cannot be used. Mend these and start again:', { problems });
  return { documents, vocabulary: vocabulary.value };
}

/** Ids of which buttons could not tell one from the other, one line each. */
export function handleClashes(ids: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return ids.flatMap((id) => {
    const key = handle(id, 0);
    const other = seen.get(key);
    seen.set(key, id);
    return other ? [`${other} and ${id} cannot be told apart in buttons; rename one of the folders`] : [];
  });
}

function folders(corpus: string): string[] {
  try {
    return readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch (cause) {
    throw new Fault(
      'corpus-invalid',
      `The corpus folder ${corpus} cannot be read. Set IBID_DATA to the folder that holds corpus/ and vocabulary/.`,
      { cause },
    );
  }
}
