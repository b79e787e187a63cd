import { Encoder, Index as FlexIndex } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { type Index, type Peer, versionOf } from './peer.ts';

/**
 * FlexSearch with its English encoder and its contextual index: of its settings those that answer long questions best.
 * Completing words would need an index of every beginning of every word.
 */
export const flexSearch: Peer = {
  id: 'flexsearch',
  name: 'FlexSearch',
  version: versionOf('flexsearch'),
  build(passages) {
    const index = empty();
    for (const [row, { title, text }] of passages.entries()) index.add(row, `${title} ${text}`);
    return indexOf(index);
  },
};

function empty(): FlexIndex {
  return new FlexIndex({ encoder: new Encoder(english), context: true });
}

function indexOf(index: FlexIndex): Index {
  return {
    // Without `suggest` a passage must have every word of a question: nearly all long ones find nothing.
    search: (query, limit) => index.search(query, { limit, suggest: true }).map(Number),
    async save() {
      const parts = new Map<string, string>();
      await index.export((key, data) => {
        parts.set(key, data);
      });
      return async () => {
        const loaded = empty();
        for (const [key, data] of parts) loaded.import(key, data);
        return indexOf(loaded);
      };
    },
  };
}
