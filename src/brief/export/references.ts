import { cslItem } from '#src/cite/export/csl-json.ts';
import { exports } from '#src/cite/export/exports.ts';
import { type Locator, locatorOf } from '#src/cite/style/locator.ts';
import { type CitationSource, sourceOf } from '#src/cite/style/source.ts';
import type { Brief } from '../brief.ts';
import { type Held, type Quoted, quoteItem } from '../quote-item.ts';

/** Formats of reference managers. */
export type ReferenceFormat = keyof typeof exports;

/**
 * The documents of a brief for a reference manager, in the order in which they come: one record each, with the place where
 * one passage alone is from it. What was withdrawn does not count.
 */
export function toReferences(format: ReferenceFormat, brief: Brief, held: Held): string {
  const records = recordsOf(brief, held);
  if (format === 'csl')
    return `${JSON.stringify(
      records.map(({ source, locator }) => cslItem(source, locator)),
      null,
      2,
    )}\n`;
  return records.map(({ source, locator }) => exports[format].write(source, locator)).join('');
}

function recordsOf({ items }: Brief, held: Held): { source: CitationSource; locator: Locator | null }[] {
  const quoted = items
    .filter(({ published }) => !published?.retracted)
    .map((item) => quoteItem(item, held))
    .filter((each): each is Quoted => 'quotation' in each);
  return [...Map.groupBy(quoted, ({ document }) => document)].map(([document, passages]) => {
    const [passage, ...more] = new Set(passages.map((each) => each.passage));
    const locator = passage && more.length === 0 ? locatorOf(document, passage) : null;
    return { source: sourceOf(document), locator };
  });
}
