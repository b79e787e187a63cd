import MiniSearch, { type Options } from 'minisearch';
import type { Engine, IndexPort, IndexRow } from './index-port.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';
import { Lengths, Postings, Rows } from './postings.ts';

const fields = ['text', 'headings', 'notes', 'about'] as const;

const options: Options<IndexRow> = {
  fields: [...fields],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  extractField: (row, field) => {
    const value = row[field as keyof IndexRow];
    return typeof value === 'number' ? value : value.join(' ');
  },
  searchOptions: {
    boost: { headings: 0.25, notes: 0.5, about: 0.1 },
    // d = 0: the BM25+ floor, added once a term, hurts long questions.
    bm25: { k: 1.2, b: 0.75, d: 0 },
  },
};

/** Candidates from MiniSearch, given terms that are analysed already: no prefix or fuzzy search, which ruin long questions. */
export const miniSearchEngine: Engine = {
  build(rows) {
    const index = new Indexing();
    index.addAll([...rows]);
    return port(index.parts());
  },
  load: port,
};

function port(saved: Parts): IndexPort {
  const index = new Kept(saved);
  return {
    candidates: (terms, limit) =>
      index
        .search(terms.join(' '))
        .slice(0, limit)
        .map((result) => result.id),
    save: () => saved,
  };
}

/** MiniSearch while it indexes. Its rows come in their order, from 0, so that its own numbers for them are theirs. */
class Indexing extends MiniSearch<IndexRow> {
  constructor() {
    super(options);
  }

  /** Postings by term, then field, then row. */
  parts(): Parts {
    const byTerm = [...this._index].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = byTerm.flatMap(([, data]) => fields.map((_, field) => data.get(field) ?? nothing));
    const starts = new Uint32Array(all.length + 1);
    all.forEach((postings, i) => {
      starts[i + 1] = (starts[i] ?? 0) + postings.size;
    });
    const rows = new Uint32Array(starts.at(-1) ?? 0);
    const counts = new Uint32Array(rows.length);
    let at = 0;
    for (const postings of all) {
      for (const [row, count] of postings) {
        rows[at] = row;
        counts[at++] = count;
      }
    }
    const lengths = new Uint32Array(this._documentCount * fields.length);
    for (const [row, each] of this._fieldLength) {
      each.forEach((length, field) => {
        lengths[row * fields.length + field] = length;
      });
    }
    return {
      terms: byTerm.map(([term]) => term),
      starts,
      rows,
      counts: counts.every((count) => count < 2 ** 16) ? Uint16Array.from(counts) : counts,
      lengths,
      averages: Float64Array.from(this._avgFieldLength),
    };
  }
}

const nothing: ReadonlyMap<number, number> = new Map();

/** MiniSearch over what was kept: nothing is made of the postings but for the terms that are asked for. */
class Kept extends MiniSearch<IndexRow> {
  constructor(saved: Parts) {
    super(options);
    const terms = wordsIn(saved, 'terms');
    const starts = numbersIn(saved, 'starts', Uint32Array);
    const rows = numbersIn(saved, 'rows', Uint32Array);
    const counts = numbersIn<Uint16Array | Uint32Array>(saved, 'counts', Uint16Array, Uint32Array);
    const lengths = numbersIn(saved, 'lengths', Uint32Array);
    const averages = numbersIn(saved, 'averages', Float64Array);
    const count = lengths.length / fields.length;
    const fits =
      starts.length === terms.length * fields.length + 1 &&
      starts.at(-1) === rows.length &&
      rows.length === counts.length &&
      averages.length === (count > 0 ? fields.length : 0) &&
      Number.isInteger(count);
    if (!fits) throw new TypeError('The parts of the index do not fit together.');
    this._documentCount = count;
    this._nextId = count;
    this._documentIds = new Rows(count);
    this._avgFieldLength = [...averages];
    this._fieldLength = new Lengths(lengths, fields.length);
    this._index.get = (term) => {
      const at = placeOf(term, terms);
      if (at < 0) return undefined;
      const own = fields.map((_, field): readonly [number, Postings] => {
        const [from, to] = [starts[at * fields.length + field], starts[at * fields.length + field + 1]];
        return [field, new Postings(rows.subarray(from, to), counts.subarray(from, to))];
      });
      return new Map(own);
    };
  }
}

/** The place of a word among sorted ones, or −1. */
function placeOf(word: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === word ? low : -1;
}
