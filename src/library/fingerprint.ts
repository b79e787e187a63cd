import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeHash, hashOf } from './code-hash.ts';

/** What of a folder of data is read, and the code that reads it. */
export type Fingerprint = {
  readonly sha256: string;
  /** Source texts by document id, UTF-8, as they were when the fingerprint was taken. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
};

/** A hash over every byte of the data and of the code that reads it; null where a file that must be there cannot be read. */
export function fingerprint(folder: string, code: () => string = codeHash): Fingerprint | null {
  const hash = createHash('sha256');
  const sources = new Map<string, Uint8Array>();
  const add = (name: string, bytes: Buffer) => hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  try {
    const corpus = join(folder, 'corpus');
    for (const entry of readdirSync(corpus, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      const source = readFileSync(join(corpus, entry.name, 'source.txt'));
      add(`${entry.name}/source.txt`, source);
      add(`${entry.name}/document.json`, readFileSync(join(corpus, entry.name, 'document.json')));
      const subjects = join(corpus, entry.name, 'subjects.json');
      if (existsSync(subjects)) add(`${entry.name}/subjects.json`, readFileSync(subjects));
      sources.set(entry.name, source);
    }
    hash.update(hashOf([join(folder, 'vocabulary')])).update(code());
  } catch {
    return null;
  }
  return { sha256: hash.digest('hex'), sources };
}
