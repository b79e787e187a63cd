import { finished } from '#src/corpus/steps.ts';
import type { Library } from '#src/search/library.ts';
import { fingerprint } from './fingerprint.ts';
import { openKeptLibrary } from './open-library.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * The library of a folder with `corpus/` and `vocabulary/`. What reading it takes is kept beside it and used again
 * while no byte of the data or of the reader has changed. Throws a Fault that lists every problem of the data.
 */
export async function loadLibrary(folder: string, tell: (line: string) => void = () => {}): Promise<Library> {
  const now = fingerprint(folder);
  const kept = now && readSnapshot(folder, now.sha256, tell);
  if (kept) return finished(openKeptLibrary(kept, now.sources));
  const { buildFresh } = await import('./build-fresh.ts');
  return buildFresh(folder, now).library;
}
