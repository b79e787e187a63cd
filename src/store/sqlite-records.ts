import type { Records } from '#src/command/records.ts';
import { Fault } from '#src/corpus/fault.ts';
import type { Database } from './database.ts';
import { orderScrub, scrub } from './scrub.ts';
import { find, insert, select } from './statements.ts';
import { readValues } from './table.ts';
import { departures, tables } from './tables.ts';

/** What is kept of servers in SQLite, whatever it is. */
export function sqliteRecords(database: Database): Records {
  const servers = (): string[] => database.all(everyServer).map(({ server }) => String(server));
  return {
    servers,
    of: (server) =>
      Object.fromEntries(
        tables
          .map((table) => {
            const rows = database.all(`${select(table)} where ${table.server} = :server order by ${table.order}`, {
              server,
            });
            return [table.name, rows.map(readValues)] as const;
          })
          .filter(([, rows]) => rows.length > 0),
      ),
    erase: (server) => {
      eraseAll(database, () => [server]);
    },
    left: (server, at) => {
      if (at === null) database.run('delete from departures where server = :server', { server });
      else {
        database.transaction(() => {
          if (servers().includes(server)) database.run(depart, departures.write({ server, at }));
        });
      }
    },
    sweep: (before) =>
      eraseAll(database, () =>
        find(database, departures, '')
          .filter(({ at }) => Temporal.Instant.compare(at, before) <= 0)
          .map(({ server }) => server),
      ),
  };
}

const everyServer = `${tables.map(({ name, server }) => `select ${server} as server from ${name}`).join(' union ')} order by server`;
const depart = `${insert(departures)} where true on conflict do nothing`;

/** Deletes every row of the servers that are picked, and then every trace of them; says how many servers. */
function eraseAll(database: Database, pick: () => readonly string[]): number {
  const erased = database.transaction(() => {
    const servers = pick();
    for (const { name, server: whose } of tables)
      for (const server of servers) database.run(`delete from ${name} where ${whose} = :server`, { server });
    // Also where there was no row any more: rows may have been deleted or changed before, and have left traces.
    if (servers.length > 0) orderScrub(database);
    return servers.length;
  });
  if (scrub(database)) return erased;
  throw new Fault(
    'store-locked',
    `The rows are deleted, but another program reads the database ${database.path}, so traces of them are still in its files. They are removed at the next erasure, or when Ibid starts.`,
  );
}
