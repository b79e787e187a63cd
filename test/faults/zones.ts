import { claimOf } from '#src/daily/claim.ts';
import { nextDue } from '#src/daily/due.ts';
import { plan, recordedDays } from '#src/daily/plan.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import { someSchedule } from '../support/daily.ts';

export type Zones = {
  readonly dates: number;
  readonly sent: number;
  readonly missed: number;
  /** Dates without a row, with several, or with one for another time than it should be. */
  readonly wrong: number;
};

export const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];
export const times = ['00:00', '00:30', '02:00', '02:30', '23:59'] as const;
const first = Temporal.PlainDate.from('2026-01-01');

export type ZonesTask = {
  readonly zones: readonly string[];
  readonly times: readonly string[];
  readonly days: number;
  readonly jumps: Jumps;
};

/** Hours by which the clock is set wrong, in turn; null where it never is. */
export type Jumps = readonly number[] | null;

/**
 * A schedule through many days under a clock that goes from one due time to the next; with `jumps` it is also set
 * forward or back, one after the other, every ten wakings. What the rows should be is found from the calendar alone.
 */
export function throughDays(zone: string, time: string, days: number, jumps: Jumps = null): Zones {
  const schedule = someSchedule({ zone, time, since: first.toString() });
  const end = first.add({ days });
  const rows: Post[] = [];
  let now = first.subtract({ days: 2 }).toZonedDateTime('UTC').toInstant();
  const stop = end.add({ days: 3 }).toZonedDateTime('UTC').toInstant();
  for (let wakings = 1; Temporal.Instant.compare(now, stop) < 0; wakings++) {
    const known = rows.slice(-recordedDays - 10);
    const { due, missed } = plan([schedule], () => known, now);
    for (const each of missed) rows.push({ ...claimOf(schedule, each), state: 'missed' });
    for (const each of due) rows.push({ ...claimOf(schedule, each), state: 'sent', settled: now.toString() });
    if (jumps && wakings % 10 === 0) now = now.add({ hours: jumps[(wakings / 10) % jumps.length] ?? 0 });
    else now = nextDue(schedule, now, rows.slice(-recordedDays - 10))?.at ?? stop;
  }
  return compare(schedule, days, rows);
}

function compare(schedule: Schedule, days: number, rows: readonly Post[]): Zones {
  const byDate = Map.groupBy(rows, ({ date }) => date);
  const dates = Array.from({ length: days }, (_, i) => first.add({ days: i }));
  const counts = { sent: 0, missed: 0, wrong: 0 };
  for (const date of dates) {
    const [row, ...more] = byDate.get(date.toString()) ?? [];
    if (!row || more.length > 0 || !isRight(row, date, schedule)) counts.wrong++;
    else if (row.state === 'sent') counts.sent++;
    else counts.missed++;
  }
  return { dates: days, ...counts };
}

/** The local time is the one asked for; or there is none such on that date, and this is the first instant after it. */
function isRight({ due }: Post, date: Temporal.PlainDate, { time, zone }: Schedule): boolean {
  const shown = Temporal.Instant.from(due).toZonedDateTimeISO(zone).toPlainDateTime();
  const wanted = date.toPlainDateTime(time);
  if (shown.equals(wanted))
    return Temporal.Instant.compare(due, wanted.toZonedDateTime(zone, { disambiguation: 'earlier' }).toInstant()) === 0;
  const before = Temporal.Instant.from(due).subtract({ nanoseconds: 1 }).toZonedDateTimeISO(zone).toPlainDateTime();
  return Temporal.PlainDateTime.compare(before, wanted) < 0 && Temporal.PlainDateTime.compare(shown, wanted) > 0;
}
