import { foldWord } from './fold.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';

/** A phrase by its place among all of some lists, and the list that it is of. */
export type Placed = { readonly phrase: string; readonly place: number; readonly list: number };

/** The phrases that may begin with a word, folded. */
export type Beginnings = (word: string) => readonly Placed[];

/** Words with one stem begin with the same letters. */
const sharedLetters = 3;

/** How phrases begin, as `openBeginnings` takes it: there are so many that a start had better not look at each. */
export function packBeginnings(lists: readonly (readonly string[])[]): Parts {
  const phrases = lists.flat();
  const groups = [...Map.groupBy(phrases.keys(), (place) => beginning(phrases[place] ?? ''))];
  return {
    beginnings: groups.map(([begins]) => begins),
    counts: Uint32Array.from(groups, ([, places]) => places.length),
    places: Uint32Array.from(groups.flatMap(([, places]) => places)),
  };
}

export function openBeginnings(lists: readonly (readonly string[])[], packed: Parts): Beginnings {
  const [counts, places] = [numbersIn(packed, 'counts', Uint32Array), numbersIn(packed, 'places', Uint32Array)];
  const listOf = new Uint32Array(places.length);
  const firsts: number[] = [];
  let next = 0;
  for (const [list, { length }] of lists.entries()) {
    listOf.fill(list, next, next + length);
    firsts.push(next);
    next += length;
  }
  const spans = new Map<string, readonly [from: number, to: number]>();
  let from = 0;
  for (const [i, begins] of wordsIn(packed, 'beginnings').entries()) {
    const to = from + (counts[i] ?? 0);
    spans.set(begins, [from, to]);
    from = to;
  }
  const known = new Map<string, readonly Placed[]>();
  return (word) => {
    const begins = word.slice(0, sharedLetters);
    const before = known.get(begins);
    if (before) return before;
    const span = spans.get(begins);
    if (!span) return [];
    const found = Array.from(places.subarray(...span), (place) => {
      const list = listOf[place] ?? 0;
      return { phrase: lists[list]?.[place - (firsts[list] ?? 0)] ?? '', place, list };
    });
    known.set(begins, found);
    return found;
  };
}

function beginning(phrase: string): string {
  return foldWord(/[\p{L}\p{N}\p{M}’']+/u.exec(phrase)?.[0] ?? '').slice(0, sharedLetters);
}
