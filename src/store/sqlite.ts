import type { Store } from '#src/command/here.ts';
import type { Database } from './database.ts';
import { sqliteBriefs } from './sqlite-briefs.ts';
import { sqliteRecords } from './sqlite-records.ts';
import { sqliteSchedules } from './sqlite-schedules.ts';
import { sqliteSettings } from './sqlite-settings.ts';

/** A store that is to be closed when nobody needs it any more. */
export type OpenStore = Store & { close(): void };

/** The store in a database of today's version. */
export function createSqliteStore(database: Database): OpenStore {
  return {
    schedules: sqliteSchedules(database),
    settings: sqliteSettings(database),
    briefs: sqliteBriefs(database),
    records: sqliteRecords(database),
    close: () => database.close(),
  };
}
