import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of a folder of data is read, and the code that reads it. */
export type Fingerprint = {
  readonly sha256: string;
  /** Source texts by document id, as they were when the fingerprint was taken. */
  readonly sources: ReadonlyMap<string, string>;
};

const readers = ['corpus', 'cite', 'search', 'library'].map((name) => new URL(`../${name}/`, import.meta.url));

/** A hash over every byte of the data and of the code that reads it; null where a file that must be there cannot be read. */
export function fingerprint(folder: string): Fingerprint | null {
  const hash = createHash('sha256');
  const sources = new Map<string, string>();
  const add = (name: string, bytes: Buffer) => {
    hash.update(`${name}\0${bytes.length}\0`);
    hash.update(bytes);
  };
  try {
    const corpus = join(folder, 'corpus');
    for (const entry of readdirSync(corpus, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      const source = readFileSync(join(corpus, entry.name, 'source.txt'));
      add(`${entry.name}/source.txt`, source);
      add(`${entry.name}/document.json`, readFileSync(join(corpus, entry.name, 'document.json')));
      sources.set(entry.name, source.toString('utf8'));
    }
    for (const name of readdirSync(join(folder, 'vocabulary')).sort())
      add(name, readFileSync(join(folder, 'vocabulary', name)));
    for (const reader of readers) {
      for (const name of readdirSync(reader).sort()) add(name, readFileSync(new URL(name, reader)));
    }
  } catch {
    return null;
  }
  return { sha256: hash.digest('hex'), sources };
}
