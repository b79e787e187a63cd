import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '#src/corpus/document.ts';
import { addDocuments } from '../../test/support/add-documents.ts';

/** A folder of data with these documents and the real vocabulary, which is gone when the process ends. */
export function dataFolderOf(documents: readonly Document[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(vocabularyFolder, join(folder, 'vocabulary'), { recursive: true });
  addDocuments(folder, documents);
  return folder;
}

export const vocabularyFolder: string = fileURLToPath(new URL('../../data/vocabulary', import.meta.url));
