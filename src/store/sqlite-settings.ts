import type { SettingsStore } from '#src/command/server-settings.ts';
import type { Database } from './database.ts';
import { find, upsert } from './statements.ts';
import { settings as table } from './tables.ts';
import { isUnset, unset } from './unset.ts';

/** What servers have set, in SQLite. */
export function sqliteSettings(database: Database): SettingsStore {
  return {
    get: (server) => {
      const { server: _, ...settings } = find(database, table, 'where server = :server', { server })[0] ?? {
        server,
        ...unset,
      };
      return settings;
    },
    set: (server, settings) => {
      if (isUnset(settings)) database.run('delete from settings where server = :server', { server });
      else database.run(upsert(table, 'server'), table.write({ server, ...settings }));
    },
  };
}
