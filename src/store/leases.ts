import type { Post } from '#src/daily/schedule.ts';

/** Whether a claimed post may be taken over at an instant (ISO 8601): nobody holds it any more. */
export function leaseEnded({ lease }: Post, now: string): boolean {
  return lease === null || Temporal.Instant.compare(lease, now) < 0;
}

/** Orders posts by the instant at which they were due. */
export function byDue(a: Post, b: Post): number {
  return Temporal.Instant.compare(a.due, b.due) || compare(a.schedule, b.schedule) || compare(a.date, b.date);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
