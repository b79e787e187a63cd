import { parentPort, workerData } from 'node:worker_threads';
import { Fault, type FaultCode } from '#src/corpus/fault.ts';
import { buildFresh } from './build-fresh.ts';
import { codeHash } from './code-hash.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import type { Section } from './sections.ts';
import { readSnapshot } from './snapshot.ts';

/** What the worker is given. */
export type Task = {
  readonly folder: string;
  /** What is held already was made of this, by its sha256. */
  readonly held: string | null;
  /** The code of who asks. */
  readonly code: string;
};

/** A library in parts, and what it was made of: a sha256, or null where that cannot be told. */
export type Taken = {
  readonly madeOf: string | null;
  readonly sections: readonly Section[];
  /** Source texts by document id, UTF-8. */
  readonly sources: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

/** What the worker says while it is at it, and at the end: that all is as it was, what it has read, or what is wrong. */
export type Said =
  | { readonly type: 'line'; readonly line: string }
  | { readonly type: 'read'; readonly read: number; readonly all: number }
  | { readonly type: 'same' }
  | { readonly type: 'taken'; readonly taken: Taken }
  | {
      readonly type: 'fault';
      readonly code: FaultCode;
      readonly sentence: string;
      readonly problems: readonly string[];
      readonly cause?: Error;
    };

/** What another code makes of the data, the one that runs may not understand. */
const changed =
  'The program has changed since it was started, so it cannot read the corpus again by itself: start it again.';

// Reads a folder of data in a thread of its own: everybody else goes on answering meanwhile.
const { folder, held, code }: Task = workerData;
try {
  read();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  const { message: sentence, problems, cause } = error;
  say({ type: 'fault', code: error.code, sentence, problems, ...(cause instanceof Error && { cause }) });
}

function read(): void {
  if (codeHash() !== code) throw new Fault('program-changed', changed);
  const now = fingerprint(folder);
  if (now && now.sha256 === held) say({ type: 'same' });
  else hand(taken(now));
}

function taken(now: Fingerprint | null): Taken {
  const kept = now && readSnapshot(folder, now.sha256, (line) => say({ type: 'line', line }));
  if (kept) {
    const sources = [...now.sources].map(([id, bytes]) => [id, new Uint8Array(bytes)] as const);
    return { madeOf: now.sha256, sections: kept, sources: new Map(sources) };
  }
  const { library, sections } = buildFresh(folder, now, (done, all) => say({ type: 'read', read: done, all }));
  const utf8 = new TextEncoder();
  const sources = new Map(library.documents.map(({ id, source }) => [id, utf8.encode(source)]));
  return { madeOf: now?.sha256 ?? null, sections, sources };
}

/** Hands over without copying: what is handed over is gone from this thread. */
function hand(taken: Taken): void {
  const bytes = [...taken.sections.map((section) => section.bytes), ...taken.sources.values()];
  say({ type: 'taken', taken }, [...new Set(bytes.map(({ buffer }) => buffer))]);
}

function say(said: Said, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(said, transfer);
}
