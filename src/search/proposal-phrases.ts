import type { ForwardIndex } from './forward-index.ts';
import { type PhraseTable, phraseTable, termAt, withTerm } from './proposal-phrase-table.ts';
import { stopwords } from './stopwords.ts';

/** A phrase that recurs. `at` and `again`: where in `ForwardIndex.text` the first two passages that have it begin it. */
export type RecurringPhrase = {
  readonly at: number;
  readonly again: number;
  /** In words. */
  readonly length: number;
  /** In how many passages its terms stand one after the other. */
  readonly count: number;
};

const longest = 4;
/** Longer phrases are counted too, to know what is only a part of one. */
const longestCounted = 7;

/** Small words that hold a name together; any other stop word is the sign of a sentence ("is concerned", "should be"). */
const joining: ReadonlySet<string> = new Set(
  'a against an and at by during for from in of on or the their to under with without'.split(' '),
);
const [telling, joins, parts] = [0, 1, 2] as const;

/**
 * Phrases of two to four words that stand in at least two passages, and in more than any phrase of up to seven words that
 * they are part of; the commonest, at most `most`. They begin and end with telling words, have only small joining words
 * between them, and are the same where their stems are. Two walks through all passages: only what the first has seen
 * twice is counted.
 */
export function recurringPhrases(index: ForwardIndex, most: number): RecurringPhrase[] {
  const rolesOf = Uint8Array.from(index.words, role);
  const seen = seenTwice(index.text.length);
  walk(index, rolesOf, (_, __, hash) => seen.see(hash));
  const table = phraseTable(index);
  walk(index, rolesOf, (at, length, hash, row) => {
    if (!seen.isTwice(hash)) return false;
    table.count(at, length, hash, row);
    return true;
  });
  const inLonger = partsOf(table, (at) => rolesOf[index.text[at] ?? 0] === telling, index);
  return table
    .phrases(2)
    .filter(({ id, length }) => length <= longest && !inLonger.has(id))
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, most);
}

/** Returns whether longer phrases that begin with this one are wanted too. */
type Visit = (at: number, length: number, hash: number, row: number) => boolean;

/** Visits every place where a phrase may stand, with a hash of its terms. */
function walk(index: ForwardIndex, rolesOf: Uint8Array, visit: Visit): void {
  const { text, starts } = index;
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      if (rolesOf[text[at] ?? 0] !== telling) continue;
      let hash = withTerm(0, termAt(index, at));
      for (let i = at + 1; i < Math.min(end, at + longestCounted); i++) {
        hash = withTerm(hash, termAt(index, i));
        const own = rolesOf[text[i] ?? 0];
        if (own === telling && !visit(at, i + 1 - at, hash, row)) break;
        if (own === parts) break;
      }
    }
  }
}

/** The phrases that stand only where a longer one does: without its first or its last telling word it is as common. */
function partsOf(table: PhraseTable, isTelling: (at: number) => boolean, index: ForwardIndex): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { at, length, count } of table.phrases(2)) {
    let from = at + 1;
    while (!isTelling(from)) from++;
    let to = at + length - 1;
    while (!isTelling(to - 1)) to--;
    for (const [start, end] of [
      [from, at + length],
      [at, to],
    ] as const) {
      if (end - start < 2) continue;
      const part = table.find(start, end - start, hashOf(index, start, end));
      if (part?.count === count) found.add(part.id);
    }
  }
  return found;
}

function hashOf(index: ForwardIndex, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = withTerm(hash, termAt(index, at));
  return hash;
}

function role(word: string): number {
  if (joining.has(word)) return joins;
  return stopwords.has(word) || /^\p{L}$/u.test(word) ? parts : telling;
}

/** Tells hashes that were seen twice; a few others share a cell with one that was. */
function seenTwice(size: number) {
  const cells = 2 ** Math.min(24, Math.max(12, Math.ceil(Math.log2(size)) + 1));
  const counts = new Uint8Array(cells);
  return {
    see(hash: number): true {
      const cell = hash & (cells - 1);
      counts[cell] = counts[cell] === 0 ? 1 : 2;
      return true;
    },
    isTwice: (hash: number): boolean => counts[hash & (cells - 1)] === 2,
  };
}
