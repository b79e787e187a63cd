import { buildLibrary, type Library } from '#src/search/library.ts';
import { knownStems, learnStems } from '#src/search/stem.ts';
import { fingerprint } from './fingerprint.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/**
 * The library of a folder with `corpus/` and `vocabulary/`. What reading it takes is kept beside it and used again
 * while no byte of the data or of the reader has changed. Throws a Fault that lists every problem of the data.
 */
export async function loadLibrary(folder: string, tell: (line: string) => void = () => {}): Promise<Library> {
  const now = fingerprint(folder);
  const kept = now && readSnapshot(folder, now, tell);
  if (kept) {
    learnStems(kept.stems);
    return buildLibrary(kept.documents, kept.vocabulary);
  }
  const { readData } = await import('./read-data.ts');
  const data = readData(folder);
  const library = buildLibrary(data.documents, data.vocabulary);
  if (now) writeSnapshot(folder, now, { ...data, stems: knownStems() });
  return library;
}
