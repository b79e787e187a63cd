import type { Post, Schedule } from './schedule.ts';

/** Where schedules and their posts are kept. Every call is one transaction, also between processes. */
export type Schedules = {
  all(): readonly Schedule[];
  /** Those of one server, in the order in which they were made. */
  of(server: string): readonly Schedule[];
  get(id: string): Schedule | null;
  /** Adds a schedule, or puts it in the place of the one with its id. */
  put(schedule: Schedule): void;
  /** Removes a schedule and its posts. */
  remove(id: string): void;
  /** Posts of a schedule, the latest local date first. */
  posts(schedule: string, most?: number): readonly Post[];
  post(schedule: string, date: string): Post | null;
  /** Keeps a post where its date has none yet; false where it has one, or where its schedule is gone. */
  claim(post: Post): boolean;
  /** Replaces a post that is still claimed by `owner`; false where it is not. */
  settle(post: Post, owner: string): boolean;
  /** Replaces a claimed post whose lease, if any, ended before `now` (an instant, ISO 8601); false where it is another's still. */
  takeOver(post: Post, now: string): boolean;
  /** Claimed posts of all schedules, the earliest due first. */
  claimed(): readonly Post[];
};
