import { instrumentAfter } from './instrument.ts';
import { expandPlaces, numberedList, someSpace, space } from './place-list.ts';
import { readArticlesAfter, readPlaces, readPlacesAfter } from './read-places.ts';
import type { Draft } from './written-reference.ts';

const ibid = /(?<![\p{L}\p{N}])(?:(?:ibid(?:em)?)(?!\p{L})\.?|id\.(?=,?\s+(?:at|para|art|rec|note)))/giu;

/** `ibid.`, with the places it names itself. */
export function ibidsIn(text: string): Draft[] {
  return [...text.matchAll(ibid)].map(({ 0: words, index }) => {
    const end = index + words.length;
    const articles = readArticlesAfter(text, end);
    const own = articles && !instrumentAfter(text, articles.end) ? articles : null;
    const after = readPlacesAfter(text, end) ?? own;
    return back('ibid', index, after?.end ?? end, after?.places ?? []);
  });
}

const note = String.raw`(?:(?i:footnotes?|notes?|fnn?)(?!\p{L})\.?|[Nn]{1,2}\.)${someSpace}(?<list>${numberedList})`;
const where = String.raw`(?i:above|below|supra|infra)(?!\p{L})`;
const notes: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])${where}${someSpace},?${space}${note}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])${note}${someSpace},?${space}${where}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?i:footnotes?|fnn?)(?!\p{L})\.?${someSpace}(?<list>${numberedList})`, 'gu'),
  // "We note 12 complaints" is no reference: what follows must end the phrase.
  new RegExp(
    String.raw`(?<!(?:we|to|also|they|must|should|will|and|please)\s)(?<![\p{L}\p{N}])(?i:notes?)${space}(?<list>${numberedList})(?=${someSpace}(?:[.,;:)\]]|$|\n|(?:of|to|in|and|or)(?!\p{L})))`,
    'giu',
  ),
];

/** "note 5 above", "supra note 5", with the places named behind them. */
export function notesIn(text: string): Draft[] {
  return notes.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index, groups }) => {
      const after = readPlacesAfter(text, index + words.length);
      const own = { what: 'note' as const, items: expandPlaces(groups?.['list'] ?? '') };
      return back('note', index, after?.end ?? index + words.length, [own, ...(after?.places ?? [])]);
    }),
  );
}

const place = /(?<![\p{L}\p{N}])(?:(?:paragraphs?|paras?|pars?|recommendations?|recs?)(?!\p{L})\.?|[§¶])/giu;
const pointing = new RegExp(`${someSpace},?${space}${where}`, 'yu');

/** Paragraphs and recommendations without a document: "paras 7, 9 and 18", "paragraph 9 above". */
export function placesIn(text: string): Draft[] {
  return [...text.matchAll(place)].flatMap(({ index }) => {
    const read = readPlaces(text, index);
    if (!read) return [];
    pointing.lastIndex = read.end;
    const pointer = pointing.exec(text)?.[0];
    return back('place', index, read.end + (pointer?.length ?? 0), read.places, pointer !== undefined);
  });
}

function back(kind: Draft['kind'], start: number, end: number, places: Draft['places'], own = false): Draft {
  return { kind, start, end, source: null, repair: null, places, own };
}
