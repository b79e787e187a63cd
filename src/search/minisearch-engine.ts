import MiniSearch, { type Options } from 'minisearch';
import type { Engine, IndexPort, IndexRow } from './index-port.ts';

const options: Options<IndexRow> = {
  fields: ['text', 'headings', 'notes', 'about'],
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
    const index = new MiniSearch<IndexRow>(options);
    index.addAll([...rows]);
    return port(index);
  },
  load: (saved) => port(MiniSearch.loadJSON<IndexRow>(saved, options)),
};

function port(index: MiniSearch<IndexRow>): IndexPort {
  return {
    candidates: (terms, limit) =>
      index
        .search(terms.join(' '))
        .slice(0, limit)
        .map((result) => result.id),
    save: () => JSON.stringify(index),
  };
}
