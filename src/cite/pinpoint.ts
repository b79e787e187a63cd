import type { Document, Passage } from '#src/corpus/document.ts';
import { headingSeparator } from './counted-place.ts';

/** A place inside a document. */
export type Pinpoint = {
  /** Headings, outermost first. */
  readonly section: readonly string[];
  /** The number the source itself gives (`9(a)`), or null. */
  readonly paragraph: string | null;
  /** Our own count within the section where the source gives no number, from 1; else null. */
  readonly counted: number | null;
};

export function pinpointOf(passage: Passage): Pinpoint {
  return { section: passage.section, paragraph: passage.paragraph, counted: passage.counted };
}

/** The innermost heading, with as many of those above it as tell it apart from others of the same name. */
export function formatSection(document: Document, section: readonly string[]): string {
  const paths = new Set(document.passages.map((passage) => JSON.stringify(passage.section)));
  for (let from = section.length - 1; from > 0; from--) {
    const tail = JSON.stringify(section.slice(from)).slice(1);
    if ([...paths].filter((path) => path.endsWith(`[${tail}`) || path.endsWith(`,${tail}`)).length <= 1) {
      return section.slice(from).join(headingSeparator);
    }
  }
  return section.join(headingSeparator);
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(n: number): string {
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
