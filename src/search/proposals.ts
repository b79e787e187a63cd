import { analyse } from './analyser.ts';
import { keptParts } from './kept-parts.ts';
import { knownWords } from './known-words.ts';
import type { Library } from './library.ts';
import { mend } from './mend.ts';
import { type Parts, textIn } from './parts.ts';
import type { NamedProposal, Proposal } from './proposal.ts';
import { type ProposalIndex, proposalIndex, typedWord } from './proposal-index.ts';
import { listProposals } from './proposal-list.ts';
import { nearestTopics } from './topics.ts';

/** Proposals where nothing is typed. */
const mainTopics = 10;
/** No proposal has more words than this: what is longer is a question, which the nearest topics may help. */
const mostWords = 20;

const known = new WeakMap<Library, ProposalIndex>();

/**
 * What to propose to somebody who is typing a question, the likeliest first: what begins as typed, then what has the
 * words, themes before headings before phrases, then what stands in most passages. Nothing typed: the main topics.
 * Several words that match nothing as they are: without their small words, mended, and else the topics nearest to them.
 */
export function proposalsFor(typed: string, library: Library, most: number): readonly Proposal[] {
  const index = indexOf(library);
  const { tokens } = analyse(typed);
  if (tokens.length === 0) return index.all.slice(0, Math.min(most, mainTopics));
  if (tokens.length <= mostWords) {
    const found = matching(typed, index, most);
    if (found.length > 0) return found;
    const read = mendedOnce(typed, library);
    const meant = read === null ? [] : matching(read, index, most);
    if (meant.length > 0) return meant;
  }
  if (tokens.length < 2) return [];
  return nearestTopics(typed, library, most).flatMap(({ label }) => index.named(label) ?? []);
}

/** What of the proposals takes long to work out, as `keptParts` gives it back. */
export function packProposals(library: Library): Parts {
  return { json: JSON.stringify(indexOf(library).all) };
}

/** Those that match all words; where none does, those that match all but the small ones. */
function matching(typed: string, index: ProposalIndex, most: number): readonly Proposal[] {
  const { tokens } = analyse(typed);
  const telling = tokens.filter(({ stop }) => !stop);
  const find = (of: typeof tokens) =>
    index.find(
      of.map((token) => typedWord(token, typed)),
      most,
    );
  const found = find(tokens);
  return found.length > 0 || telling.length === 0 || telling.length === tokens.length ? found : find(telling);
}

/** With the first word that is unknown mended: each takes time that nobody has who is typing. */
function mendedOnce(typed: string, library: Library): string | null {
  const { has } = knownWords(library);
  const unknown = analyse(typed).tokens.find(({ stop, term }) => !stop && !has(term));
  if (!unknown) return null;
  const { read, mended } = mend(typed.slice(unknown.start, unknown.end), library);
  return mended.length === 0 ? null : typed.slice(0, unknown.start) + read + typed.slice(unknown.end);
}

function indexOf(library: Library): ProposalIndex {
  const before = known.get(library);
  if (before) return before;
  const kept = keptParts(library.forward, 'proposals');
  const all: readonly NamedProposal[] = kept ? JSON.parse(textIn(kept, 'json')) : listProposals(library);
  const index = proposalIndex(all);
  known.set(library, index);
  return index;
}
