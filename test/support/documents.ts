import { createHash } from 'node:crypto';
import { buildDocument } from '#src/corpus/build-document.ts';
import type { Document } from '#src/corpus/document.ts';
import { type Metadata, metadataSchema } from '#src/corpus/metadata.ts';

const because = 'invented for a test';

/** What is known about a text nobody has published; give what the test is about. */
export function someMetadata(given: Partial<Metadata> = {}): Metadata {
  return {
    ...metadataSchema.parse({
      sha256: '0'.repeat(64),
      language: 'en',
      type: { value: 'report', supplied: because },
      title: { value: 'Report on registers', supplied: because },
      author: { value: [{ literal: 'Example Committee' }], supplied: because },
      number: { value: null, supplied: because },
      issued: { value: { 'date-parts': [[2011, 5]] }, supplied: because },
      jurisdiction: { value: null, supplied: because },
    }),
    ...given,
  };
}

/** A document read from a text. */
export function aDocument(source: string, given: Partial<Metadata> = {}, id = 'example-2011'): Document {
  const sha256 = createHash('sha256').update(source).digest('hex');
  return buildDocument(id, `data/corpus/${id}/source.txt`, source, someMetadata({ sha256, ...given }));
}

/** A field that somebody supplied. */
export function supplied<T>(value: T): { value: T; supplied: string } {
  return { value, supplied: because };
}
