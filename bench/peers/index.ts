import { UsageError } from '../usage-error.ts';
import { flexSearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { lunrPeer } from './lunr.ts';
import { miniSearch, miniSearchTerms } from './minisearch.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';

/** Ibid and those it is held against, in the order in which they are shown. */
const peers: readonly Peer[] = [ours, miniSearch, miniSearchTerms, lunrPeer, flexSearch, fts5];

/** The peers of these ids, all where there is none. Throws a UsageError for an id that is nobody's. */
export function peersCalled(ids: readonly string[]): readonly Peer[] {
  const unknown = ids.filter((id) => !peers.some((peer) => peer.id === id));
  if (unknown.length > 0) {
    throw new UsageError(`There is no peer ${unknown.join(', ')}; there are ${peers.map(({ id }) => id).join(', ')}.`);
  }
  return ids.length === 0 ? peers : peers.filter(({ id }) => ids.includes(id));
}
