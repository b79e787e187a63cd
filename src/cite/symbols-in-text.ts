import { expandPlaces, numberedList, someSpace, space } from './place-list.ts';
import { readPlacesAfter } from './read-places.ts';
import { findSymbols } from './symbol.ts';
import { amnestySeries, isSymbol, normalSymbol, repaired } from './symbol-form.ts';
import type { Draft, PlaceKind, PlaceList } from './written-reference.ts';

const token = new RegExp(
  String.raw`(?<![\p{L}\p{N}/._-])(?:(?:${amnestySeries})${someSpace}\d{2}/\d{1,4}/\d{4}|[A-Z]{1,6}(?:\.\d{1,2})?(?:/[A-Z0-9.-]{1,12}){1,9})(?![\p{L}\p{N}]*/)`,
  'giu',
);

/** Symbols and index numbers, with the places named behind them, or before them ("paragraph 9 of CAT/C/KAZ/CO/2"). */
export function symbolsIn(text: string): Draft[] {
  return [...text.matchAll(token)].flatMap(({ 0: words, index }) => {
    const written = (findSymbols(words)[0] ?? findSymbols(words.toUpperCase())[0] ?? '').replace(/[.-]+$/, '');
    const at = words.toUpperCase().indexOf(written.toUpperCase());
    if (written === '' || at < 0 || !isSymbol(words.slice(at, at + written.length))) return [];
    const end = index + at + written.length;
    const source = normalSymbol(written);
    const after = readPlacesAfter(text, end);
    const before = after ? null : placesBefore(text, index + at);
    return {
      kind: 'symbol' as const,
      start: before?.start ?? index + at,
      end: after?.end ?? end,
      source,
      repair: repaired(source),
      places: after?.places ?? before?.places ?? [],
      own: false,
    };
  });
}

const leading = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<word>(?i:paragraphs?|paras?|pars?|recommendations?|recs?|notes?|footnotes?)(?!\p{L})\.?|[§¶]{1,2})${someSpace}(?<list>${numberedList})${space}(?:of|in|from)${space}(?:(?:the|its)${space})?(?:(?:UN|U\.N\.|AI)${space})?(?:(?i:document|doc\.?|report|index:?)${space})?[\[(]?$`,
  'u',
);
const furthest = 160;

function placesBefore(text: string, at: number): { start: number; places: PlaceList[] } | null {
  const from = Math.max(0, at - furthest);
  const match = leading.exec(text.slice(from, at));
  if (!match) return null;
  const what = placeKind(match.groups?.['word'] ?? '');
  return { start: from + match.index, places: [{ what, items: expandPlaces(match.groups?.['list'] ?? '') }] };
}

function placeKind(word: string): PlaceKind {
  if (/^(?:n|f)/i.test(word)) return 'note';
  return /^r/i.test(word) ? 'recommendation' : 'paragraph';
}
