import type { Document } from '#src/corpus/document.ts';
import type { Metadata } from '#src/corpus/metadata.ts';

/**
 * What a citation says of a document, whatever the style: the fields of its metadata, under CSL-JSON's names, each with
 * where it comes from. For a judgment the author is the court; the symbol, docket or place in a treaty series is `number`.
 */
export type CitationSource = { readonly id: string } & Readonly<
  Pick<Metadata, 'type' | 'title' | 'author' | 'number' | 'issued' | 'language'>
>;

export function sourceOf({ id, metadata }: Document): CitationSource {
  const { type, title, author, number, issued, language } = metadata;
  return { id, type, title, author, number, issued, language };
}
