/** A place in a text without paragraph numbers, as `formatPinpoint` writes it: our own count under a heading. */
export type CountedPlace = {
  readonly what: keyof typeof countedKinds;
  /** From 1. */
  readonly count: number;
  /** The headings named, outermost first; empty where the citation names none. */
  readonly section: readonly string[];
};

/** What we count, by the name that a citation gives it. */
export const countedKinds = { paragraph: 'paragraph', 'list item': 'item', row: 'keyfact' } as const;

/** Between the headings of a citation. */
export const headingSeparator = ' › ';

const pattern =
  /^(?<source>.*?)[\s,;]*\b(?<count>\d{1,4})(?:st|nd|rd|th) (?<what>paragraph|list item|row)(?: under ‘(?<section>.+?)’?)?(?: \(counted\)?)?\.?$/iu;

/** Reads the end of a citation of ours back: `…, 3rd paragraph under ‘Legal Framework’ (counted)`; null where it has none. */
export function parseCountedPlace(text: string): { readonly source: string; readonly place: CountedPlace } | null {
  const groups = pattern.exec(text)?.groups;
  const what = Object.keys(countedKinds).find((each) => each === groups?.['what']?.toLowerCase());
  if (!groups || !isCounted(what)) return null;
  return {
    source: groups['source'] ?? '',
    place: { what, count: Number(groups['count']), section: groups['section']?.split(headingSeparator) ?? [] },
  };
}

function isCounted(what: string | undefined): what is CountedPlace['what'] {
  return what !== undefined && Object.hasOwn(countedKinds, what);
}
