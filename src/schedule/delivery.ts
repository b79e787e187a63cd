import { claimOf } from '#src/daily/claim.ts';
import type { Planned } from '#src/daily/plan.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import { type Attempt, type AttemptOptions, attemptsAt, leaseLength } from './attempts.ts';
import type { Gate } from './gate.ts';

export type Delivery = {
  /** Claims a post that is due and brings it to an end. */
  begin(planned: Planned): Promise<void>;
  /** Takes over a claimed post whose lease has ended at `now`, and brings it to an end. */
  resume(post: Post, schedule: Schedule, now: Temporal.Instant): Promise<void>;
};

/** Brings posts to an end, each exactly once: whatever is sent, its row was claimed before. */
export function createDelivery(
  options: AttemptOptions & {
    readonly gate: Gate;
    /** Resolves after so many milliseconds, or at once when the signal aborts. */
    readonly wait: (ms: number) => Promise<void>;
    /** Milliseconds before the next attempt, by how many have failed. */
    readonly backoff: (failures: number) => number;
  },
): Delivery {
  const { schedules, writer, now, owner, gate, wait, backoff, signal, at } = options;

  /** Repeats an attempt until it is done or the signal aborts; the gate is free for others in between. */
  const persist = async (channel: string, attempt: Attempt): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures++) {
      const after = await gate(channel, attempt);
      if (after === null || signal.aborted) return;
      await wait(Math.max(after, backoff(failures)));
    }
  };

  return {
    begin(planned) {
      const { schedule, date } = planned;
      let attempt: Attempt | null = null;
      return persist(schedule.channel, async () => {
        if (!attempt) {
          await at('due');
          const lease = now().add(leaseLength);
          const post = claimOf(schedule, planned, { fact: writer.choose(schedule, date, null), owner, lease });
          if (signal.aborted || !schedules.claim(post)) return null;
          await at('claimed');
          attempt = attemptsAt(post, schedule, false, options);
        }
        return attempt();
      });
    },
    async resume(post, schedule, when) {
      const mine = { ...post, owner, lease: now().add(leaseLength).toString() };
      if (!schedules.takeOver(mine, when.toString())) return;
      // A post without an owner was asked for and nobody has tried yet.
      await persist(schedule.channel, attemptsAt(mine, schedule, post.owner !== null, options));
    },
  };
}
