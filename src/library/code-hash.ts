import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onceForEach } from '#src/corpus/once-for-each.ts';

/** What decides how data are read: this code, and the versions of what it uses. */
const readers: readonly string[] = ['corpus', 'cite', 'search', 'quote', 'library', '../package.json'].map((name) =>
  fileURLToPath(new URL(`../${name}`, import.meta.url)),
);

/**
 * A sha256 of the code that reads data, and of Node. It is what it was when it was first asked for: what a program runs
 * does not change with its files.
 */
export function codeHash(): string {
  return hashes(readers);
}

const hashes = onceForEach(hashOf);

/** A sha256 of these files and of all below these folders; throws where one cannot be read. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of filesBelow(path)) {
      const bytes = readFileSync(file);
      hash.update(`${relative(path, file)}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** All files below a folder, in their order; a file alone where the path is one. */
function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
