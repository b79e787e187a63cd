import type { Document, Passage } from '#src/corpus/document.ts';
import { paragraphNumber } from '#src/corpus/enumeration.ts';
import { type CountedPlace, countedKinds, headingSeparator } from '../counted-place.ts';
import { formatSection } from '../pinpoint.ts';

/** A place inside a document, whatever the style. Numbers are as the source gives them: `9`, `9(a)`, `124.15`. */
export type Locator =
  /** Recommendations are numbered anew inside a paragraph of a review's report, so both numbers are needed. */
  | { readonly type: 'paragraph'; readonly paragraph: string; readonly recommendation: string | null }
  | { readonly type: 'article'; readonly article: string }
  | { readonly type: 'page'; readonly page: string; readonly paragraph: string | null }
  | { readonly type: 'note'; readonly note: number }
  /** Our own count where the source has no numbers; every style says that it is one. */
  | ({ readonly type: 'counted' } & CountedPlace);

export function locatorOf(document: Document, passage: Passage): Locator {
  const { note, paragraph } = passage;
  if (note !== null) return { type: 'note', note };
  if (paragraph === null) return countedPlace(document, passage);
  if (hasArticles(document)) return { type: 'article', article: paragraph };
  return { type: 'paragraph', paragraph, recommendation: recommendationOf(passage) };
}

function hasArticles({ metadata }: Document): boolean {
  return metadata.type.value === 'treaty' || metadata.type.value === 'legislation';
}

/** The number a recommendation opens with inside a paragraph that has a number of its own. */
function recommendationOf({ text, paragraph, stance }: Passage): string | null {
  const own = stance === 'recommendation' ? paragraphNumber(text) : null;
  return own === paragraph ? null : own;
}

function countedPlace(document: Document, { kind, counted, section }: Passage): Locator {
  const heading = formatSection(document, section);
  return {
    type: 'counted',
    what: countedNames.find(([, counted]) => counted === kind)?.[0] ?? 'paragraph',
    count: counted ?? 1,
    section: heading === '' ? [] : heading.split(headingSeparator),
  };
}

const countedNames = [
  ['paragraph', countedKinds.paragraph],
  ['list item', countedKinds['list item']],
  ['row', countedKinds.row],
] as const;
