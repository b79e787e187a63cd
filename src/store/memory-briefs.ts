import type { Brief } from '#src/brief/brief.ts';
import type { Briefs } from '#src/brief/briefs.ts';
import { closedBy, isDoubtful, keepsItsPlace, latestClosed } from './brief-order.ts';
import { copy } from './table.ts';
import * as tables from './tables.ts';

/** Briefs without a file; `briefs` has them by their id, in the order in which they were started. */
export function memoryBriefs(briefs: Map<string, Brief>): Briefs {
  const of = (server: string, channel: string): Brief[] =>
    [...briefs.values()].filter((brief) => brief.server === server && brief.channel === channel);
  const open: Briefs['open'] = (server, channel) => of(server, channel).find(({ closed }) => closed === null) ?? null;
  return {
    open,
    get: (id) => briefs.get(id) ?? null,
    start: (brief) => {
      if (briefs.has(brief.id) || (brief.closed === null && open(brief.server, brief.channel))) return false;
      return briefs.set(brief.id, copy(tables.briefs, brief)).size > 0;
    },
    change: (id, change) => {
      const brief = briefs.get(id);
      if (!brief) return null;
      const changed = copy(tables.briefs, keepsItsPlace(brief, change(brief)));
      briefs.set(id, changed);
      return changed;
    },
    doubtful: () => [...briefs.values()].filter(isDoubtful),
    closed: (server, channel) => latestClosed(of(server, channel)),
    sweep: (before) => {
      const over = [...briefs.values()].filter((brief) => closedBy(brief, before));
      for (const { id } of over) briefs.delete(id);
      return over.length;
    },
  };
}
