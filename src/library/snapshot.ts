import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#src/corpus/document.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import type { Fingerprint } from './fingerprint.ts';

/** What reading the data took: everything but the source texts, which are always read from their files. */
export type Snapshot = {
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  readonly stems: readonly (readonly [word: string, stem: string])[];
};

/** Where the snapshot of a folder of data lies. */
export function snapshotPath(folder: string): string {
  return join(folder, '.index', 'snapshot.json');
}

/** The snapshot that was made of these very bytes; null where there is none, or where it is older or damaged (then `tell` is told). */
export function readSnapshot(
  folder: string,
  { sha256, sources }: Fingerprint,
  tell: (line: string) => void,
): Snapshot | null {
  let text: string;
  try {
    text = readFileSync(snapshotPath(folder), 'utf8');
  } catch {
    return null;
  }
  const [madeOf, digest, ...rest] = text.split('\n');
  const body = rest.join('\n');
  if (digest !== digestOf(body)) {
    tell('The kept index is damaged; the corpus is read again.');
    return null;
  }
  if (madeOf !== sha256) {
    tell('The corpus or its reader has changed; the corpus is read again.');
    return null;
  }
  const kept: Snapshot = JSON.parse(body);
  return {
    ...kept,
    documents: kept.documents.map((document) => ({ ...document, source: sources.get(document.id) ?? '' })),
  };
}

/** Keeps a snapshot: written beside, flushed, renamed. A folder that cannot be written to keeps none. */
export function writeSnapshot(folder: string, { sha256 }: Fingerprint, snapshot: Snapshot): void {
  const body = JSON.stringify({
    ...snapshot,
    documents: snapshot.documents.map((document) => ({ ...document, source: '' })),
  });
  const path = snapshotPath(folder);
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(join(folder, '.index'), { recursive: true });
    writeFileSync(beside, `${sha256}\n${digestOf(body)}\n${body}`, { flush: true });
    renameSync(beside, path);
  } catch {
    discard(beside);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing can be done where the folder is none, and nothing has been written.
  }
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
