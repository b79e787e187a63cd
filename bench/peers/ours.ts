import { buildLibrary } from '#src/search/library.ts';
import { rank } from '#src/search/search.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { plainDocuments } from '../support/plain-documents.ts';
import type { Peer } from './peer.ts';
import { words } from './words.ts';

const nothing = { themes: [], acronyms: [], bodies: [], states: [], synonyms: [], wordFields: [], commonWords: [] };

/**
 * Ibid's own ranking without the question whether a hit is good enough, and without a vocabulary: public collections have
 * no themes of ours. Quotation marks and minus signs are no operators here, as for every peer. A passage begins with its title: headings of ours are those of sections, which say less of a passage.
 */
export const ours: Peer = {
  id: 'ours',
  name: 'Ibid',
  version: packageJson.version,
  build(passages) {
    const plain = passages.map(({ title, text }) => ({ title: '', text: `${title} ${text}` }));
    const library = buildLibrary(plainDocuments(plain), nothing);
    return {
      search: (query, limit) =>
        rank(words(query).join(' '), {}, library)
          .slice(0, limit)
          .map(({ entry }) => entry.row),
    };
  },
};
