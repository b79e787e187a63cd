import { isoDate } from '#src/cite/dates.ts';
import type { Stance } from '#src/corpus/document.ts';
import type { Entry } from './library.ts';
import type { Score } from './score.ts';

type Ranked = { readonly entry: Entry; readonly score: Score };

/**
 * The order of hits: quotations by their length, then the kind asked for, then the score. Ties: the later document, then
 * the earlier place, so that the order is the same everywhere.
 */
export function byScore(prefer: Stance | null): (a: Ranked, b: Ranked) => number {
  const first = (hit: Ranked) => (prefer !== null && hit.entry.passage.stance === prefer ? 1 : 0);
  return (a, b) => b.score.run - a.score.run || first(b) - first(a) || b.score.total - a.score.total || byPlace(a, b);
}

/** As they stand in their documents, the later document first: also the order of passages that a question names. */
export function byPlace(a: Pick<Ranked, 'entry'>, b: Pick<Ranked, 'entry'>): number {
  const [dateA = '', dateB = ''] = [a, b].map((hit) => isoDate(hit.entry.document.metadata.issued.value) ?? '');
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  if (a.entry.document.id !== b.entry.document.id) return a.entry.document.id < b.entry.document.id ? -1 : 1;
  return a.entry.passage.position - b.entry.passage.position;
}
