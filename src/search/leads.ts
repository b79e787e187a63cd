import { onceForEach } from '#src/corpus/once-for-each.ts';
import { keptParts } from './kept-parts.ts';
import type { Library } from './library.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';
import { search } from './search.ts';

/** What asking a question leads to: how many passages, and the rows of those on the first page of the answer. */
export type Lead = { readonly count: number; readonly first: readonly number[] };

/** Passages that an answer shows unless it is told otherwise. */
export const page = 10;
const mostKnown = 5000;

/** Searches, and keeps what was found, for the last 5,000 questions that Ibid itself proposes; never for what people ask. */
export function leadOf(proposed: string, library: Library): Lead {
  const leads = leadsOf(library);
  const before = leads.get(proposed);
  if (before) return before;
  const hits = search(proposed, {}, library);
  const lead = { count: hits.length, first: hits.slice(0, page).map(({ entry }) => entry.row) };
  const [oldest] = leads.keys();
  if (leads.size >= mostKnown && oldest !== undefined) leads.delete(oldest);
  leads.set(proposed, lead);
  return lead;
}

/** All that are known, as `keptParts` gives them back. */
export function packLeads(library: Library): Parts {
  const leads = [...leadsOf(library)];
  return {
    questions: leads.map(([question]) => question),
    counts: Uint32Array.from(leads, ([, { count }]) => count),
    rows: Uint32Array.from(leads.flatMap(([, { first }]) => first)),
  };
}

const leadsOf = onceForEach(({ forward }: Library) => {
  const kept = keptParts(forward, 'leads');
  return new Map(kept ? open(kept) : []);
});

function* open(kept: Parts): Generator<readonly [question: string, Lead]> {
  const counts = numbersIn(kept, 'counts', Uint32Array);
  const rows = numbersIn(kept, 'rows', Uint32Array);
  let from = 0;
  for (const [i, question] of wordsIn(kept, 'questions').entries()) {
    const count = counts[i] ?? 0;
    const to = from + Math.min(count, page);
    yield [question, { count, first: [...rows.subarray(from, to)] }];
    from = to;
  }
}
