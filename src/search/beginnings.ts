import { foldWord } from './fold.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';

/** Words with one stem begin with the same letters. */
const sharedLetters = 3;

/** Some phrases that belong together. */
type Phrases = { readonly phrases: readonly string[] };

/** How all phrases begin, as `openBeginnings` takes it: there are so many that a start had better not look at each. */
export function packBeginnings(lists: readonly Phrases[]): Parts {
  const phrases = lists.flatMap((list) => list.phrases);
  const groups = [...Map.groupBy(phrases.keys(), (place) => beginning(phrases[place] ?? ''))];
  return {
    beginnings: groups.map(([begins]) => begins),
    counts: Uint32Array.from(groups, ([, places]) => places.length),
    places: Uint32Array.from(groups.flatMap(([, places]) => places)),
  };
}

/**
 * Finds the phrases that may begin with a folded word. What `takeApart` makes of each is made when a word first begins
 * like it, and kept.
 */
export function openBeginnings<L extends Phrases, T>(
  lists: readonly L[],
  packed: Parts,
  takeApart: (phrase: string, list: L) => T,
): (word: string) => readonly T[] {
  const [counts, places] = [numbersIn(packed, 'counts', Uint32Array), numbersIn(packed, 'places', Uint32Array)];
  const spans = new Map<string, readonly [from: number, to: number]>();
  let from = 0;
  for (const [i, begins] of wordsIn(packed, 'beginnings').entries()) {
    const to = from + (counts[i] ?? 0);
    spans.set(begins, [from, to]);
    from = to;
  }
  const at = placesIn(lists);
  const known = new Map<string, readonly T[]>();
  return (word) => {
    const begins = word.slice(0, sharedLetters);
    const span = spans.get(begins);
    if (!span) return [];
    const found =
      known.get(begins) ??
      Array.from(places.subarray(...span), at).flatMap((each) => (each ? [takeApart(each.phrase, each.list)] : []));
    known.set(begins, found);
    return found;
  };
}

/** By its place among all of them a phrase, and the list that it is in. */
function placesIn<L extends Phrases>(lists: readonly L[]) {
  const firsts: number[] = [];
  let next = 0;
  for (const { phrases } of lists) {
    firsts.push(next);
    next += phrases.length;
  }
  const listOf = new Uint32Array(next);
  for (const [list, first] of firsts.entries()) listOf.fill(list, first, firsts[list + 1] ?? next);
  return (place: number): { readonly phrase: string; readonly list: L } | null => {
    const list = lists[listOf[place] ?? 0];
    const phrase = list?.phrases[place - (firsts[listOf[place] ?? 0] ?? 0)];
    return list && phrase !== undefined ? { phrase, list } : null;
  };
}

function beginning(phrase: string): string {
  return foldWord(/[\p{L}\p{N}\p{M}’']+/u.exec(phrase)?.[0] ?? '').slice(0, sharedLetters);
}
