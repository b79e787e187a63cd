import type { Due } from './due.ts';
import type { Post, Schedule } from './schedule.ts';

/**
 * The row that takes hold of a local date of a schedule. Without an owner any process may send it at once: so `/daily
 * now` asks for a post, `at` being the present instant, and wakes the runner.
 */
export function claimOf(
  schedule: Pick<Schedule, 'id'>,
  { date, at }: Due,
  held: { readonly fact?: string | null; readonly owner?: string; readonly lease?: Temporal.Instant } = {},
): Post {
  return {
    schedule: schedule.id,
    date,
    state: 'claimed',
    fact: held.fact ?? null,
    due: at.toString(),
    owner: held.owner ?? null,
    lease: held.lease?.toString() ?? null,
    message: null,
    settled: null,
    late: false,
    reason: null,
  };
}
