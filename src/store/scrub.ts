import { Fault } from '#src/corpus/fault.ts';
import type { Database } from './database.ts';

/** Notes, in the transaction that deletes rows, that their traces are to be removed: also after the process has ended. */
export function orderScrub(database: Database): void {
  database.run("insert into chores (name) values ('scrub') on conflict do nothing");
}

/**
 * Removes what deleted rows have left in the files, where that was ordered: in unused parts of pages, and in the
 * write-ahead log. False while another process reads or writes them; the order then stands.
 */
export function scrub(database: Database): boolean {
  if (database.number("select count(*) from chores where name = 'scrub'") === 0) return true;
  try {
    // Overwriting what is deleted (`secure_delete`) does not reach copies that were left when rows moved between pages.
    database.exec('vacuum');
    if (database.number('pragma wal_checkpoint(truncate)') !== 0) return false;
    database.run("delete from chores where name = 'scrub'");
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'store-locked') return false;
    throw error;
  }
}
