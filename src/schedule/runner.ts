import { claimOf } from '#src/daily/claim.ts';
import { type Planned, plan } from '#src/daily/plan.ts';
import { postKey } from '#src/daily/post-key.ts';
import type { Post } from '#src/daily/schedule.ts';
import { type AttemptOptions, leaseLength } from './attempts.ts';
import { createDelivery } from './delivery.ts';
import { createGate } from './gate.ts';
import type { Point } from './points.ts';
import { type Begin, createRounds, type Rounds } from './rounds.ts';

/** So many channels are posted to at a time. */
const channelsAtOnce = 8;
/** Rows looked at for each schedule: the days that are recorded and some that are skipped ahead. A claim fails where there are more. */
const postsKnown = 40;

/** Makes posts when they are due: to be woken after a schedule was changed, or a post was asked for. */
export function createRunner(
  options: Omit<AttemptOptions, 'signal' | 'at'> & {
    /** Milliseconds before the next attempt, by how many have failed. */
    readonly backoff: (failures: number) => number;
    /** Comes by each point of a delivery. */
    readonly at?: ((point: Point) => unknown) | undefined;
    /** Calls after so many milliseconds; what it gives calls that off. */
    readonly start: (ms: number, call: () => void) => () => void;
  },
): Rounds {
  const { schedules, now, log, start, at = () => {} } = options;
  const controller = new AbortController();
  const { signal } = controller;

  const wait = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = (): void => resolve();
    const off = start(ms, end);
    signal.addEventListener('abort', end, { once: true });
    return promise.finally(() => {
      off();
      signal.removeEventListener('abort', end);
    });
  };
  const delivery = createDelivery({ ...options, at, wait, signal, gate: createGate(channelsAtOnce) });

  const turn = (begin: Begin): Temporal.Instant | null => {
    const instant = now();
    const waking: Temporal.Instant[] = [];
    for (const post of schedules.claimed()) {
      const schedule = schedules.get(post.schedule);
      if (!schedule) continue;
      const free = endOf(post, instant);
      if (Temporal.Instant.compare(free, instant) > 0 && !isAstray(free, instant)) waking.push(free);
      else begin(postKey(post), async () => delivery.resume(post, schedule, free.add({ milliseconds: 1 })));
    }
    const { due, missed, next } = plan(schedules.all(), (id) => schedules.posts(id, postsKnown), instant);
    for (const each of missed) miss(each, instant);
    for (const each of due) begin(postKey({ schedule: each.schedule.id, date: each.date }), () => delivery.begin(each));
    if (next) waking.push(next);
    return waking.toSorted(Temporal.Instant.compare)[0] ?? null;
  };

  const miss = ({ schedule, date, at }: Planned, instant: Temporal.Instant): void => {
    const post = claimOf(schedule, { date, at });
    if (schedules.claim({ ...post, state: 'missed', settled: instant.toString(), reason: notRunning }))
      log.warn('a daily post was missed', { state: 'missed' });
  };

  return createRounds({
    turn,
    failed: { turn: 'what is due could not be told', work: 'a daily post was not brought to its end' },
    ...{ now, log, start, controller },
  });
}

/** When the lease of a claimed post ends; without one it is free at once. */
function endOf({ lease }: Post, instant: Temporal.Instant): Temporal.Instant {
  return lease === null ? instant : Temporal.Instant.from(lease);
}

/** Whether a lease ends later than any that is given now would: it is from before the clock was set back, and counts as ended. */
function isAstray(end: Temporal.Instant, instant: Temporal.Instant): boolean {
  return Temporal.Instant.compare(end, instant.add(leaseLength).add(leaseLength)) > 0;
}

const notRunning = 'Ibid was not running, or could not reach Discord, until more than six hours after its time.';
