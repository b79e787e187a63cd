import { resolve } from 'node:path';
import { Fault } from '#src/corpus/fault.ts';
import { Database } from './database.ts';
import { migrate } from './migrations.ts';
import { scrub } from './scrub.ts';
import { createSqliteStore, type OpenStore } from './sqlite.ts';
import { damage } from './store-fault.ts';

/**
 * Opens the database at a path, or makes it; several processes may have the same one open.
 * Throws a Fault, one of those whose codes begin with `store-`, that names the path and the remedy. `patience` is for how
 * many milliseconds a call waits while another process writes.
 */
export function openStore(path: string, { patience }: { patience?: number } = {}): OpenStore {
  // An absolute path: SQLite reads `:memory:` and `file:…` as something else.
  const database = Database.open(resolve(path), patience);
  try {
    check(database);
    migrate(database);
    logAhead(database);
    scrub(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return createSqliteStore(database);
}

/** Throws a Fault `store-damaged` where the file is not as SQLite leaves it. */
export function check(database: Database): void {
  const found = database.all('pragma integrity_check').flatMap((row) => Object.values(row).map(String));
  const orphans = database.all('pragma foreign_key_check').map(({ table }) => `a row of ${table} belongs to nothing`);
  const problems = [...found.filter((line) => line !== 'ok'), ...orphans];
  if (problems.length > 0) throw damage(database.path, problems);
}

/** Readers do not wait for a writer then, nor a writer for readers. */
function logAhead(database: Database): void {
  const [{ journal_mode: mode } = {}] = database.all('pragma journal_mode = wal');
  if (mode === 'wal') return;
  throw new Fault(
    'store-unavailable',
    `The database ${database.path} is on a file system that cannot hold it safely, such as a network drive. Set IBID_STORE to a place on a disk of this machine.`,
  );
}
