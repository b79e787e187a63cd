import { finished, type Steps } from '#src/corpus/steps.ts';
import type { Library } from '#src/search/library.ts';
import { fingerprint } from './fingerprint.ts';
import { inTurns } from './in-turns.ts';
import { openKeptLibrary } from './open-library.ts';
import { prepare, preparePatterns } from './prepare.ts';
import { readApart } from './read-apart.ts';
import { readSnapshot } from './snapshot.ts';

/** A library that is read while others go on, and read again when its data change. */
export type LiveLibrary<T> = {
  /** What is held of it now; null before it is read for the first time. */
  held(): T | null;
  /** How far the reading is that goes on, in documents; none of none while that is not known. */
  progress(): { readonly read: number; readonly all: number };
  /**
   * Reads the data again in a thread of its own. What is held changes all at once, at the end; where this rejects, it stays
   * as it was.
   */
  read(): Promise<void>;
};

/**
 * What is kept of a folder of data is held at once where it fits; otherwise nothing is held before `read`. `holding` makes
 * what is held of a library; what it throws counts as a fault of the data.
 */
export function liveLibrary<T>(
  folder: string,
  { tell, holding }: { readonly tell: (line: string) => void; readonly holding: (library: Library) => T },
): LiveLibrary<T> {
  let library: Library | null = null;
  let madeOf: string | null = null;
  let held: T | null = null;
  let progress = { read: 0, all: 0 };
  let reading: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  const hold = (fresh: Library, of: string | null): void => {
    held = holding(fresh);
    [library, madeOf] = [fresh, of];
  };
  const once = async (): Promise<void> => {
    progress = { read: 0, all: 0 };
    const tellRead = (read: number, all: number): void => {
      progress = { read, all };
    };
    const taken = await readApart({ folder, held: madeOf }, { tell, tellRead });
    if (taken) hold(await inTurns(prepared(taken.sections, taken.sources)), taken.madeOf);
    else if (library) hold(library, madeOf);
  };

  preparePatterns();
  const now = fingerprint(folder);
  const kept = now && readSnapshot(folder, now.sha256, tell);
  if (kept) hold(finished(prepared(kept, now.sources)), now.sha256);
  return {
    held: () => held,
    progress: () => progress,
    // A reading under way may have passed by what has changed since: another one follows it, and one is enough.
    read() {
      next ??= reading
        .catch(() => {})
        .then(() => {
          next = null;
          reading = once();
          return reading;
        });
      return next;
    },
  };
}

function* prepared(...kept: Parameters<typeof openKeptLibrary>): Steps<Library> {
  const library = yield* openKeptLibrary(...kept);
  yield* prepare(library);
  return library;
}
