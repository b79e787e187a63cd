import { type Due, dueOn, latest, localDate, nextDue } from './due.ts';
import type { Post, Schedule } from './schedule.ts';

export type Planned = Due & { readonly schedule: Schedule };

/** What is to be done at an instant, the earliest due first. */
export type Plan = {
  readonly due: readonly Planned[];
  /** Dates whose time is over for good and that nobody has recorded. */
  readonly missed: readonly Planned[];
  /** When the next post is due; null where none is coming. */
  readonly next: Temporal.Instant | null;
};

/** Days back in which a missed post is still recorded, and so also the days whose posts must be known. */
export const recordedDays = 14;

/** What each schedule lacks at an instant. `postsOf` gives the posts of a schedule from the last `recordedDays` on. */
export function plan(
  schedules: readonly Schedule[],
  postsOf: (schedule: string) => readonly Post[],
  now: Temporal.Instant,
): Plan {
  const over: Planned[] = [];
  let next: Temporal.Instant | null = null;
  for (const schedule of schedules) {
    const posts = postsOf(schedule.id);
    const lacking = lackingOf(schedule, posts, now);
    over.push(...lacking);
    const coming = nextDue(schedule, now, [...posts, ...lacking]);
    if (coming && (next === null || Temporal.Instant.compare(coming.at, next) < 0)) next = coming.at;
  }
  const tooLate = ({ at }: Planned): boolean => Temporal.Instant.compare(at.add(latest), now) < 0;
  const inOrder = over.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return { due: inOrder.filter((each) => !tooLate(each)), missed: inOrder.filter(tooLate), next };
}

function lackingOf(schedule: Schedule, posts: readonly Post[], now: Temporal.Instant): Planned[] {
  const known = new Set(posts.map(({ date }) => date));
  const today = localDate(schedule.zone, now);
  const lacking: Planned[] = [];
  for (let back = recordedDays; back >= 0; back--) {
    const date = today.subtract({ days: back }).toString();
    if (known.has(date) || date < schedule.since) continue;
    const at = dueOn(schedule, date);
    if (at && Temporal.Instant.compare(at, now) <= 0) lacking.push({ schedule, date, at });
  }
  return lacking;
}
