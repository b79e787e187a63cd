import type { Post } from '#src/daily/schedule.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import type { Database } from './database.ts';
import { byDue, leaseEnded } from './leases.ts';
import { find, insert, update, upsert } from './statements.ts';
import { posts, schedules } from './tables.ts';

const here = 'where schedule = :schedule and date = :date';

/** Schedules and their posts in SQLite. */
export function sqliteSchedules(database: Database): Schedules {
  const post = (schedule: string, date: string): Post | null =>
    find(database, posts, here, { schedule, date })[0] ?? null;
  return {
    all: () => find(database, schedules, 'order by number'),
    of: (server) => find(database, schedules, 'where server = :server order by number', { server }),
    get: (id) => find(database, schedules, 'where id = :id', { id })[0] ?? null,
    put: (schedule) => void database.run(upsert(schedules, 'id'), schedules.write(schedule)),
    remove: (id) => void database.run('delete from schedules where id = :id', { id }),
    posts: (schedule, most = -1) =>
      find(database, posts, 'where schedule = :schedule order by date desc limit :most', { schedule, most }),
    post,
    claim: (claimed) => database.run(claim, posts.write(claimed)) === 1,
    settle: (settled, by) => database.run(settle, { ...posts.write(settled), by }) === 1,
    takeOver: (taken, now) => {
      const held = post(taken.schedule, taken.date);
      if (held?.state !== 'claimed' || !leaseEnded(held, now)) return false;
      return database.run(takeOver, { ...posts.write(taken), by: held.owner, until: held.lease }) === 1;
    },
    claimed: () => find(database, posts, "where state = 'claimed'").sort(byDue),
  };
}

const claim = `${insert(posts)} where exists (select 1 from schedules where id = :schedule) on conflict do nothing`;
const settle = `${update(posts)} ${here} and state = 'claimed' and owner = :by`;
/** Only what was looked at: another process may have been quicker. */
const takeOver = `${update(posts)} ${here} and state = 'claimed' and owner is :by and lease is :until`;
