import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#src/corpus/document.ts';

/** Puts documents into a folder of data, as somebody would who has their texts. */
export function addDocuments(folder: string, documents: readonly Pick<Document, 'id' | 'source' | 'metadata'>[]): void {
  for (const { id, source, metadata } of documents) {
    const own = join(folder, 'corpus', id);
    const sha256 = createHash('sha256').update(source).digest('hex');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'source.txt'), source);
    writeFileSync(join(own, 'document.json'), JSON.stringify({ ...metadata, sha256 }));
  }
}
