import MiniSearch from 'minisearch';
import type { IndexPort, IndexRow } from './index-port.ts';

const fields = ['text', 'headings', 'notes', 'about'] as const;

/** Candidates from MiniSearch, given terms that are analysed already: no prefix or fuzzy search, which ruin long questions. */
export function miniSearchEngine(rows: Iterable<IndexRow>): IndexPort {
  const index = new MiniSearch<IndexRow>({
    fields: [...fields],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    extractField: (row, field) => {
      const value = row[field as keyof IndexRow];
      return typeof value === 'number' ? value : value.join(' ');
    },
  });
  index.addAll([...rows]);
  return {
    candidates: (terms, limit) =>
      index
        .search(terms.join(' '), {
          boost: { headings: 0.25, notes: 0.5, about: 0.1 },
          // d = 0: the BM25+ floor, added once a term, hurts long questions.
          bm25: { k: 1.2, b: 0.75, d: 0 },
        })
        .slice(0, limit)
        .map((result) => result.id),
  };
}
