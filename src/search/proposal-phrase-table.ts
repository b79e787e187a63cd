import type { ForwardIndex } from './forward-index.ts';

/** A phrase and in how many passages it stands; `at` and `again`: where the first two of them begin it. */
export type CountedPhrase = {
  readonly id: number;
  readonly at: number;
  readonly again: number;
  readonly length: number;
  readonly count: number;
};

/** Counts phrases by the terms that stand at a place of the text, without making strings of them. */
export type PhraseTable = {
  /** Rows ascend from call to call. */
  count(at: number, length: number, hash: number, row: number): void;
  find(at: number, length: number, hash: number): CountedPhrase | null;
  /** Those that stand in this many passages or more. */
  phrases(least: number): CountedPhrase[];
};

/** What is kept of a phrase, one number each. */
const fields = { at: 0, again: 1, length: 2, count: 3, row: 4, hash: 5 } as const;
const width = 6;

export function phraseTable(index: ForwardIndex): PhraseTable {
  let size = 0;
  let kept = new Uint32Array(width * 1024);
  // Open addressing: 0, or the id of a phrase and 1; never more than half full.
  let slots = new Uint32Array(4096);
  const get = (id: number, field: keyof typeof fields): number => kept[width * id + fields[field]] ?? 0;
  const set = (id: number, field: keyof typeof fields, value: number): void => {
    kept[width * id + fields[field]] = value;
  };
  const isSame = (id: number, at: number, length: number): boolean => {
    const own = get(id, 'at');
    for (let i = 0; i < length; i++) if (termAt(index, own + i) !== termAt(index, at + i)) return false;
    return true;
  };
  /** The slot that has the phrase, or the empty one where it belongs. */
  const slotOf = (at: number, length: number, hash: number): number => {
    let slot = hash & (slots.length - 1);
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      const id = held - 1;
      if (get(id, 'hash') === hash >>> 0 && get(id, 'length') === length && isSame(id, at, length)) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = (): void => {
    if (width * (size + 1) > kept.length) {
      const larger = new Uint32Array(2 * kept.length);
      larger.set(kept);
      kept = larger;
    }
    if (2 * (size + 1) <= slots.length) return;
    slots = new Uint32Array(2 * slots.length);
    for (let id = 0; id < size; id++) {
      let slot = get(id, 'hash') & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id + 1;
    }
  };
  const counted = (id: number): CountedPhrase => ({
    id,
    at: get(id, 'at'),
    again: get(id, 'again'),
    length: get(id, 'length'),
    count: get(id, 'count'),
  });
  return {
    count(at, length, hash, row) {
      grow();
      const slot = slotOf(at, length, hash);
      const held = slots[slot] ?? 0;
      const id = held === 0 ? size++ : held - 1;
      if (held === 0) {
        slots[slot] = id + 1;
        kept.set([at, at, length, 1, row, hash >>> 0], width * id);
      } else if (get(id, 'row') !== row) {
        if (get(id, 'count') === 1) set(id, 'again', at);
        set(id, 'count', get(id, 'count') + 1);
        set(id, 'row', row);
      }
    },
    find(at, length, hash) {
      const held = slots[slotOf(at, length, hash)] ?? 0;
      return held === 0 ? null : counted(held - 1);
    },
    phrases(least) {
      const found: CountedPhrase[] = [];
      for (let id = 0; id < size; id++) if (get(id, 'count') >= least) found.push(counted(id));
      return found;
    },
  };
}

/** The id of the term at a place of the text. */
export function termAt({ text, termOf }: ForwardIndex, at: number): number {
  return termOf[text[at] ?? 0] ?? 0;
}

/** A hash of 32 bits of the terms so far (begun with 0) and the next one: the steps of MurmurHash3. */
export function withTerm(hash: number, term: number): number {
  let k = Math.imul(term + 1, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  let h = hash ^ k;
  h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
