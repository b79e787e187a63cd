import { Fault } from '#src/corpus/fault.ts';
import type { Database } from './database.ts';

/**
 * The steps from an empty file to today's database, by number: step 1 makes version 1 of nothing, step 2 makes version 2
 * of version 1. A step that was ever published is never changed again; what is to be different is a step more.
 */
export const migrations: readonly string[] = [
  `
  create table settings (
    server text primary key not null,
    style text,
    private integer,
    language text,
    zone text
  ) strict, without rowid;

  create table schedules (
    number integer primary key not null,
    id text unique not null,
    server text not null,
    channel text not null,
    time text not null,
    zone text not null,
    days text not null,
    topic text,
    document text,
    role text,
    seed integer not null,
    since text not null,
    paused integer not null,
    paused_until text,
    paused_reason text
  ) strict;
  create index schedules_of_server on schedules (server);

  create table posts (
    schedule text not null references schedules (id) on delete cascade,
    date text not null,
    state text not null,
    fact text,
    due text not null,
    owner text,
    lease text,
    message text,
    settled text,
    late integer not null,
    reason text,
    primary key (schedule, date)
  ) strict, without rowid;
  create index posts_claimed on posts (due) where state = 'claimed';

  create table departures (
    server text primary key not null,
    left_at text not null
  ) strict, without rowid;

  create table chores (
    name text primary key not null
  ) strict, without rowid;
  `,
  `
  create table briefs (
    number integer primary key not null,
    id text unique not null,
    server text not null,
    channel text not null,
    owner text not null,
    title text not null,
    slot integer not null,
    pace integer not null,
    items text not null,
    document text,
    opened text not null,
    closed text
  ) strict;
  create unique index briefs_open on briefs (server, channel) where closed is null;
  create index briefs_of_channel on briefs (server, channel);
  `,
];

/** Tells a database of Ibid from that of another program: "ibid". */
const applicationId = 0x69_62_69_64;

/**
 * Brings a database to the version of the last step, each step in a transaction of its own.
 * Throws a Fault `store-foreign` for the database of another program, `store-newer` for one of a later Ibid.
 */
export function migrate(database: Database, steps: readonly string[] = migrations): void {
  if (versionOf(database, steps) === steps.length) return;
  for (const [i, step] of steps.entries()) {
    database.transaction(() => {
      if (versionOf(database, steps) > i) return;
      database.exec(step);
      database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${i + 1}`);
    });
  }
}

/** The number of the last step that a database has gone through; throws as `migrate` does. */
export function versionOf(database: Database, steps: readonly string[] = migrations): number {
  const version = database.number('pragma user_version');
  const id = database.number('pragma application_id');
  const empty = version === 0 && id === 0 && database.number('select count(*) from sqlite_schema') === 0;
  if (id !== applicationId && !empty) {
    throw new Fault(
      'store-foreign',
      `${database.path} is the database of another program. Set IBID_STORE to a file of Ibid’s own.`,
    );
  }
  if (version > steps.length) {
    throw new Fault(
      'store-newer',
      `The database ${database.path} was written by a later Ibid (its version is ${version}, and this Ibid knows ${steps.length}). Start the later Ibid again, or set IBID_STORE to a backup of the time before.`,
    );
  }
  return version;
}
