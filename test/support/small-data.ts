import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDocuments } from './add-documents.ts';
import { aDocument } from './documents.ts';

const tables = ['themes', 'acronyms', 'bodies', 'states', 'synonyms', 'word-fields', 'common-words'];

/** A folder of data with a text for each document's id and an empty vocabulary. Dispose of it: `using`. */
export class SmallData implements Disposable {
  readonly path: string = mkdtempSync(join(tmpdir(), 'ibid-'));

  constructor(texts: Readonly<Record<string, string>>) {
    mkdirSync(join(this.path, 'vocabulary'));
    for (const table of tables) writeFileSync(join(this.path, 'vocabulary', `${table}.json`), '[]');
    this.add(texts);
  }

  /** Adds documents, or puts others in their place. */
  add(texts: Readonly<Record<string, string>>): void {
    addDocuments(
      this.path,
      Object.entries(texts).map(([id, text]) => aDocument(text, {}, id)),
    );
  }

  at(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
