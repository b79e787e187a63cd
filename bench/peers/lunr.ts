import lunr from 'lunr';
import { byScore, type Index, type Peer, versionOf } from './peer.ts';
import { words } from './words.ts';

/**
 * lunr as it comes: stop words left out, the others stemmed. A question is given to it word by word, so that nothing in it
 * is an operator.
 */
export const lunrPeer: Peer = {
  id: 'lunr',
  name: 'lunr',
  version: versionOf('lunr'),
  build(passages) {
    const index = lunr(function () {
      this.ref('row');
      this.field('title');
      this.field('text');
      for (const [row, { title, text }] of passages.entries()) this.add({ row, title, text });
    });
    return indexOf(index);
  },
};

function indexOf(index: lunr.Index): Index {
  return {
    search(query, limit) {
      const results = index.query((each) => each.term(words(query), {}));
      return byScore(results.map(({ ref, score }) => ({ row: Number(ref), score }))).slice(0, limit);
    },
    complete: (typed) =>
      index.query((each) => each.term(words(typed), { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false })),
    save() {
      const saved = JSON.stringify(index);
      return () => indexOf(lunr.Index.load(JSON.parse(saved)));
    },
  };
}
