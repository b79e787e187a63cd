import type { Brief } from '#src/brief/brief.ts';
import type { Briefs } from '#src/brief/briefs.ts';
import { closedBy, isDoubtful, keepsItsPlace, latestClosed } from './brief-order.ts';
import type { Database } from './database.ts';
import { orderScrub, scrub } from './scrub.ts';
import { find, insert, update } from './statements.ts';
import { briefs } from './tables.ts';

/** Briefs in SQLite. */
export function sqliteBriefs(database: Database): Briefs {
  const get = (id: string): Brief | null => find(database, briefs, 'where id = :id', { id })[0] ?? null;
  return {
    open: (server, channel) => find(database, briefs, `${there} and closed is null`, { server, channel })[0] ?? null,
    get,
    start: (brief) => database.run(start, briefs.write(brief)) === 1,
    change: (id, change) =>
      database.transaction(() => {
        const brief = get(id);
        if (!brief) return null;
        const changed = keepsItsPlace(brief, change(brief));
        if (changed !== brief) database.run(put, briefs.write(changed));
        return get(id);
      }),
    doubtful: () => find(database, briefs, unanswered).filter(isDoubtful),
    closed: (server, channel) =>
      latestClosed(find(database, briefs, `${there} and closed is not null order by number`, { server, channel })),
    sweep: (before) => {
      const swept = database.transaction(() => {
        const over = find(database, briefs, 'where closed is not null').filter((brief) => closedBy(brief, before));
        for (const { id } of over) database.run('delete from briefs where id = :id', { id });
        if (over.length > 0) orderScrub(database);
        return over.length;
      });
      // Where another process reads the files, the order stands: traces go with the next erasure, or at the next start.
      scrub(database);
      return swept;
    },
  };
}

const there = 'where server = :server and channel = :channel';
/** The rest is for `isDoubtful` to tell. */
const unanswered = `where exists (select 1 from json_each(items)
  where value ->> '$.published.at' is not null and value ->> '$.published.message' is null) order by number`;
const start = `${insert(briefs)} where true on conflict do nothing`;
const put = `${update(briefs)} where id = :id`;
