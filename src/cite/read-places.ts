import { parseCountedPlace } from './counted-place.ts';
import { articleList, expandPlaces, numberedList, someSpace, space } from './place-list.ts';
import type { PlaceKind, PlaceList } from './written-reference.ts';

/** Places and where their words end. */
export type ReadPlaces = { readonly places: readonly PlaceList[]; readonly end: number };

const group = String.raw`(?:(?<paragraph>(?i:paragraphs?|paras?|pars?)(?!\p{L})\.?|[§¶]{1,2})|(?<recommendation>(?i:recommendations?|recs?)(?!\p{L})\.?)|(?<note>(?i:footnotes?|notes?|fn|nn?\.)(?!\p{L})\.?))${someSpace}(?<list>${numberedList})`;
const first = new RegExp(group, 'yu');
const articles = new RegExp(
  String.raw`(?<article>(?i:articles?|arts?)(?!\p{L})\.?)${someSpace}(?<list>${articleList})`,
  'yu',
);
const counted =
  /\d{1,4}(?:st|nd|rd|th) (?:paragraph|list item|row)(?: under ‘[^\n]{1,300}?’(?= \(counted\)|[.,;)\n]|$))?(?: \(counted\))?/uy;
const between = new RegExp(String.raw`${someSpace}(?:,${someSpace}(?:and${space})?|\(|and${space}|)`, 'yu');
/** What may stand between a symbol and its paragraphs: a bracket, the date. */
const date = String.raw`[\[(]?(?:c\.\s)?(?:\d{1,2}\s)?(?:\p{Lu}\p{L}{2,8}\.?\s)?(?:19|20)\d\d[\])]?`;
const lead = new RegExp(
  String.raw`[\])]?(?:${someSpace},?${someSpace}${date})?${someSpace}[,:]?${someSpace}\(?(?:at${space})?`,
  'yu',
);
const most = 3;

/** Reads the places named right behind a symbol or a resolution, which ends at `at`; null where there are none. */
export function readPlacesAfter(text: string, at: number): ReadPlaces | null {
  return readPlaces(text, endOf(lead, text, at) ?? at);
}

/** The same behind an `ibid.`, which may stand for a treaty: articles are places too. */
export function readArticlesAfter(text: string, at: number): ReadPlaces | null {
  return readOne(text, endOf(lead, text, at) ?? at, articles);
}

/** Reads the places that begin at `at`: `paragraph 95, recommendations 42-45`; null where there are none. */
export function readPlaces(text: string, at: number): ReadPlaces | null {
  const places: PlaceList[] = [];
  let end = at;
  for (let next: number | null = at; next !== null && places.length < most; next = endOf(between, text, end)) {
    const read = readOne(text, next, first);
    if (!read) break;
    places.push(...read.places);
    end = read.end;
  }
  return places.length > 0 ? { places, end } : null;
}

function readOne(text: string, at: number, pattern: RegExp): ReadPlaces | null {
  counted.lastIndex = at;
  const own = counted.exec(text)?.[0];
  if (own !== undefined && parseCountedPlace(own)) {
    return { places: [{ what: 'counted', items: [own] }], end: at + own.length };
  }
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const what = kinds.find((kind) => match?.groups?.[kind] !== undefined);
  if (!match || !what) return null;
  return { places: [{ what, items: expandPlaces(match.groups?.['list'] ?? '') }], end: at + match[0].length };
}

const kinds: readonly PlaceKind[] = ['paragraph', 'recommendation', 'note', 'article'];

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}
