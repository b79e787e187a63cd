import type { Post, Schedule } from './schedule.ts';

/** A local date of a schedule, and the instant at which its post is due. */
export type Due = { readonly date: string; readonly at: Temporal.Instant };

/** How long after its time a post is still made; after that it is missed. */
export const latest = Temporal.Duration.from({ hours: 6 });
/** Up to here a post counts as made on time. */
export const punctual = Temporal.Duration.from({ minutes: 5 });

/**
 * When a schedule is due on a local date (`YYYY-MM-DD`): at its time in its zone; where the clock skips that time, at
 * the next instant there is; where the clock shows it twice, the first time. Null where the zone has no such date (Samoa
 * left out 30 December 2011), the weekday is none of the schedule's, it began later, or it is paused then.
 */
export function dueOn(schedule: Schedule, date: string): Temporal.Instant | null {
  const day = Temporal.PlainDate.from(date);
  if (date < schedule.since || !schedule.days.some((weekday) => weekday === day.dayOfWeek)) return null;
  return isPausedOn(schedule, date) ? null : instantOf(day, schedule);
}

/**
 * The first local date that has no post yet and may still get one, today's after its time too while it is not too late;
 * null where none is coming. `posts` are the schedule's, of the last and the coming days.
 */
export function nextDue(schedule: Schedule, now: Temporal.Instant, posts: readonly Pick<Post, 'date'>[]): Due | null {
  const settled = new Set(posts.map(({ date }) => date));
  const from = now.subtract(latest);
  const yesterday = localDate(schedule.zone, now).subtract({ days: 1 }).toString();
  const start = [yesterday, schedule.since, schedule.paused?.until ?? ''].toSorted().at(-1) ?? yesterday;
  for (let day = Temporal.PlainDate.from(start), n = 0; n < furthest; day = day.add({ days: 1 }), n++) {
    const date = day.toString();
    const at = settled.has(date) ? null : dueOn(schedule, date);
    if (at && Temporal.Instant.compare(at, from) >= 0) return { date, at };
  }
  return null;
}

/**
 * The first local date whose time is still to come: what `since` is to be for a schedule that is new, has another time
 * or zone, or goes on after a pause, so that nothing is posted for times at which it was not there.
 */
export function firstDate(schedule: Pick<Schedule, 'time' | 'zone'>, now: Temporal.Instant): string {
  const today = localDate(schedule.zone, now);
  const at = instantOf(today, schedule);
  return (at && Temporal.Instant.compare(at, now) > 0 ? today : today.add({ days: 1 })).toString();
}

/** The local date there and then. */
export function localDate(zone: string, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}

/** Days searched ahead: more than anybody can skip one by one. */
const furthest = 400;

function isPausedOn({ paused }: Schedule, date: string): boolean {
  return paused !== null && (paused.until === null || date < paused.until);
}

function instantOf(day: Temporal.PlainDate, { time, zone }: Pick<Schedule, 'time' | 'zone'>): Temporal.Instant | null {
  const wanted = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const found = wanted.toZonedDateTime(zone);
  if (found.toPlainDateTime().equals(wanted)) return found.toInstant();
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return null;
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? found).toInstant();
}
