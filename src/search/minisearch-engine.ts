import MiniSearch, { type Options } from 'minisearch';
import { bestRows } from './best-rows.ts';
import type { Engine, IndexPort, IndexRow } from './index-port.ts';
import type { Parts } from './parts.ts';
import { keptIndex } from './postings.ts';

/** What each field of a row weighs. */
const boosts = { text: 1, headings: 0.25, notes: 0.5, about: 0.1, subjects: 0.5 } as const;
const fields = ['text', 'headings', 'notes', 'about', 'subjects'] as const;

const options: Options<IndexRow> = {
  fields: [...fields],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  extractField: (row, field) => {
    const value = row[field as keyof IndexRow];
    return typeof value === 'number' ? value : value.join(' ');
  },
};

/**
 * Candidates from MiniSearch's index, given terms that are analysed already: no prefix or fuzzy search, which ruin long
 * questions. MiniSearch indexes; its postings are kept as arrays, and searched as such.
 */
export const miniSearchEngine: Engine = {
  build(rows) {
    const index = new Indexing();
    index.addAll([...rows]);
    return port(index.parts());
  },
  load: port,
};

function port(saved: Parts): IndexPort {
  const index = keptIndex(saved, fields.length);
  return {
    candidates: bestRows(
      index,
      fields.map((field) => boosts[field]),
    ),
    rowsWith: (term) => index.postings(term, fields.indexOf('text')).rows,
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
