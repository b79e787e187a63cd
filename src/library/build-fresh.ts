import { buildLibrary, type Library } from '#src/search/library.ts';
import type { Fingerprint } from './fingerprint.ts';
import { packLibrary } from './pack-library.ts';
import { readData } from './read-data.ts';
import { type Section, toSections } from './sections.ts';
import { writeSnapshot } from './snapshot.ts';

/**
 * Reads the corpus, builds its library, and keeps what that took where the fingerprint says what it was made of. Throws a
 * Fault that lists every problem of the data.
 */
export function buildFresh(
  folder: string,
  now: Fingerprint | null,
  tellRead: (read: number, all: number) => void = () => {},
): { readonly library: Library; readonly sections: readonly Section[] } {
  const { documents, vocabulary } = readData(folder, tellRead);
  const library = buildLibrary(documents, vocabulary);
  const sections = toSections(packLibrary(library));
  if (now) writeSnapshot(folder, now.sha256, sections);
  return { library, sections };
}
