import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What of a folder of data is read, and the code that reads it. */
export type Fingerprint = {
  readonly sha256: string;
  /** Source texts by document id, UTF-8, as they were when the fingerprint was taken. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
};

const readingCode = ['corpus', 'cite', 'search', 'quote', 'library'].map((name) =>
  fileURLToPath(new URL(`../${name}/`, import.meta.url)),
);

/** A hash over every byte of the data and of the code that reads it; null where a file that must be there cannot be read. */
export function fingerprint(folder: string, readers: readonly string[] = readingCode): Fingerprint | null {
  const hash = createHash('sha256');
  const sources = new Map<string, Uint8Array>();
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
      sources.set(entry.name, source);
    }
    for (const below of [join(folder, 'vocabulary'), ...readers]) {
      for (const path of filesBelow(below)) add(relative(below, path), readFileSync(path));
    }
  } catch {
    return null;
  }
  return { sha256: hash.digest('hex'), sources };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
