import type { UnitAt } from './match.ts';
import type { Unit } from './units.ts';

/** Words apart further than this do not strengthen each other; 8 did best on public collections. */
const window = 8;

/** A number belongs to the word beside it: "68 hours", "article 134". */
const numberAndWord = 5;

/** For each pair of units that stand near each other: the rarity of the rarer, by how near they come. */
export function proximity(hits: readonly UnitAt[]): number {
  let sum = 0;
  for (let i = 0; i < hits.length; i++) {
    for (let j = i + 1; j < hits.length; j++) {
      const [one, other] = [hits[i], hits[j]];
      if (!one || !other) continue;
      const gap = nearest(one.at, other.at);
      const rarity = Math.min(one.unit.idf, other.unit.idf);
      if (gap <= window) sum += rarity * (1 - (gap - 1) / window);
      if (gap === 1 && isNumberAndWord(one.unit, other.unit)) sum += numberAndWord * rarity;
    }
  }
  return sum;
}

/** Whether words, each given by the indexes of its tokens, all stand within the window of the first at one place. */
export function areTogether(words: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = words;
  return first.some((at) => others.every((each) => each.some((other) => Math.abs(other - at) <= window)));
}

function isNumberAndWord(a: Unit, b: Unit): boolean {
  return Math.abs(a.at - b.at) === 1 && isNumber(a) !== isNumber(b);
}

/** "68" and "three" alike: number words are figures to the analyser. */
function isNumber({ forms }: Unit): boolean {
  return /^\d/.test(forms[0]?.terms[0] ?? '');
}

function nearest(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    best = Math.min(best, Math.max(1, Math.abs(x - y)));
    if (x < y) i++;
    else j++;
  }
  return best;
}
