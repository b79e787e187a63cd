import { readFileSync } from 'node:fs';
import { buildDocument } from '#src/corpus/build-document.ts';
import type { Block, Document } from '#src/corpus/document.ts';
import { type Metadata, metadataSchema } from '#src/corpus/metadata.ts';

/** The documents the project ships, by folder. */
export const ids = [
  'ai-eur-57-003-2010',
  'ai-kazakhstan-upr-submission',
  'cat-kazakhstan-follow-up-extracts',
  'iphr-eu-kazakhstan-dialogue-briefing',
  'kazakhstan-country-page-2014',
] as const;

/** Reads a document of the corpus as the bot does. */
export function corpusDocument(id: string): Document {
  const folder = new URL(`../../data/corpus/${id}/`, import.meta.url);
  const metadata = metadataSchema.parse(JSON.parse(readFileSync(new URL('document.json', folder), 'utf8')));
  return buildDocument(
    id,
    `data/corpus/${id}/source.txt`,
    readFileSync(new URL('source.txt', folder), 'utf8'),
    metadata,
  );
}

/** A text of our own from `texts/`. */
export function sample(name: string): string {
  return readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8');
}

const unknown = <T>(value: T) => ({ value, supplied: 'an example made for a test' });

/** What is known of a text of which nothing is known. */
export const blankMetadata: Metadata = {
  sha256: '0'.repeat(64),
  language: 'en',
  type: unknown('report'),
  title: unknown('An example'),
  author: unknown(null),
  number: unknown(null),
  issued: unknown(null),
  jurisdiction: unknown(null),
  aliases: [],
  hints: { lines: {} },
};

/** Reads a text of which nothing is known but, perhaps, a little. */
export function documentOf(source: string, known: Partial<Metadata> = {}): Document {
  return buildDocument('example', 'data/corpus/example/source.txt', source, { ...blankMetadata, ...known });
}

/** One line for each block: its kind, number, first and last words and marks; its section where that changes. */
export function outline(source: string, blocks: readonly Block[]): string {
  let section = '';
  return blocks
    .flatMap((block) => {
      const path = block.section.join(' > ');
      const heading = path === section ? [] : [`§ ${path || 'top'}`];
      section = path;
      const line = source.slice(0, block.spans[0]?.start).split('\n').length;
      const parts = block.spans.length > 1 ? ` in ${block.spans.length} parts` : '';
      const marks = block.marks.length > 0 ? ` ^${block.marks.map((mark) => mark.number).join(' ^')}` : '';
      const number = block.paragraph === null ? '' : ` ${block.paragraph}`;
      return [...heading, `${line} ${block.kind}${number}${parts}: ${ends(block.text)}${marks}`];
    })
    .join('\n');
}

function ends(text: string): string {
  const words = text.split(' ');
  return words.length <= 9 ? text : `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`;
}
