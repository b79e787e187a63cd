import MiniSearch, { type Options } from 'minisearch';
import { analyse, indexTerms } from '#src/search/analyser.ts';
import type { PlainPassage } from '../support/plain-documents.ts';
import { byScore, type Index, type Peer, versionOf } from './peer.ts';

type Row = PlainPassage & { readonly id: number };

/** MiniSearch as it comes. */
export const miniSearch = peer('minisearch', 'MiniSearch', {});

/** MiniSearch's own scoring over Ibid's terms: what the analyser adds, and what the ranking adds to it. */
export const miniSearchTerms = peer('minisearch-terms', 'MiniSearch (our terms)', {
  tokenize: (text) => indexTerms(analyse(text)),
  processTerm: (term) => term,
});

function peer(id: string, name: string, terms: Pick<Options<Row>, 'tokenize' | 'processTerm'>): Peer {
  const options: Options<Row> = { fields: ['title', 'text'], ...terms };
  return {
    id,
    name,
    version: versionOf('minisearch'),
    build(passages) {
      const index = new MiniSearch(options);
      index.addAll(passages.map(({ title, text }, row) => ({ id: row, title, text })));
      return indexOf(index, options);
    },
  };
}

function indexOf(index: MiniSearch<Row>, options: Options<Row>): Index {
  return {
    search: (query, limit) => byScore(index.search(query).map(({ id, score }) => ({ row: id, score }))).slice(0, limit),
    complete: (typed) => index.autoSuggest(typed),
    save() {
      const saved = JSON.stringify(index);
      return () => indexOf(MiniSearch.loadJSON(saved, options), options);
    },
  };
}
