import { claimOf } from '#src/daily/claim.ts';
import { latest, punctual } from '#src/daily/due.ts';
import type { Planned } from '#src/daily/plan.ts';
import { postKey } from '#src/daily/post-key.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import type { Log } from '#src/log.ts';
import type { Gate } from './gate.ts';
import type { ChannelMessage, ChannelPort, Refused } from './port.ts';
import { pauseFor, reasonFor } from './refused.ts';

/** Where a process may end while it makes a post, in this order; tests end it at each of them. */
export const points = ['due', 'claimed', 'held', 'looked', 'sending', 'flying', 'answered', 'marked'] as const;
export type Point = (typeof points)[number];

/** How long a claim keeps other processes away. A request takes a third of it at most, waiting for its turn included. */
export const leaseLength = Temporal.Duration.from({ seconds: 60 });
/** A request is only begun while so much of the claim is left. */
const leaseNeeded = Temporal.Duration.from({ seconds: 30 });
/** Ids of messages carry Discord's time, which may differ so much from ours: looked for from so long before the due time. */
const skew = Temporal.Duration.from({ minutes: 2 });

/** What a post says. */
export type Writer = {
  /** The id of the fact for a local date: the one that is held, if it is still in the pool; null where there is none. */
  choose(schedule: Schedule, date: string, held: string | null): string | null;
  /** The message with the post's fact; null where its words are not held. */
  write(schedule: Schedule, post: Post, late: boolean): ChannelMessage | null;
};

export type DeliveryOptions = {
  readonly schedules: Schedules;
  readonly port: ChannelPort;
  readonly writer: Writer;
  /** By Discord's clock. */
  readonly now: () => Temporal.Instant;
  /** Resolves after so many milliseconds, or at once when the runner stops. */
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds before the next attempt, by how many have failed. */
  readonly backoff: (failures: number) => number;
  /** Names this process among those that share the database. */
  readonly owner: string;
  readonly gate: Gate;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly at?: ((point: Point) => unknown) | undefined;
};

export type Delivery = {
  /** Claims a post that is due and brings it to an end. */
  begin(planned: Planned): Promise<void>;
  /** Takes over a claimed post whose lease has ended at `now`, and brings it to an end. */
  resume(post: Post, schedule: Schedule, now: Temporal.Instant): Promise<void>;
};

/**
 * Brings posts to an end, each exactly once: the row is claimed before anything is sent, and wherever a request may have
 * arrived without our knowing, the channel is looked through for the post before it is sent again.
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { schedules, port, writer, now, wait, backoff, owner, gate, log, signal, at = () => {} } = options;

  /** Repeats an attempt until it is done (null) or the runner stops; the gate is free for others in between. */
  const persist = async (channel: string, attempt: () => Promise<number | null>): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures++) {
      const after = await gate(channel, attempt);
      if (after === null || signal.aborted) return;
      await wait(Math.max(after, backoff(failures)));
    }
  };

  const begin = (planned: Planned): Promise<void> => {
    const { schedule, date } = planned;
    let attempt: (() => Promise<number | null>) | null = null;
    return persist(schedule.channel, async () => {
      if (!attempt) {
        await at('due');
        const lease = now().add(leaseLength);
        const post = claimOf(schedule, planned, { fact: writer.choose(schedule, date, null), owner, lease });
        if (signal.aborted || !schedules.claim(post)) return null;
        await at('claimed');
        attempt = attemptsAt(post, schedule, false);
      }
      return attempt();
    });
  };

  const resume = (post: Post, schedule: Schedule, when: Temporal.Instant): Promise<void> => {
    const mine = { ...post, owner, lease: now().add(leaseLength).toString() };
    if (!schedules.takeOver(mine, when.toString())) return Promise.resolve();
    // A post without an owner was asked for and nobody has tried yet.
    return persist(schedule.channel, attemptsAt(mine, schedule, post.owner !== null));
  };

  /** Attempts at one claimed post; each gives null where the post is done with, or milliseconds to wait at least. */
  const attemptsAt = (claimed: Post, schedule: Schedule, begun: boolean): (() => Promise<number | null>) => {
    let post = claimed;
    let doubtful = begun;
    const key = postKey(post);
    const due = Temporal.Instant.from(post.due);
    const isOver = (limit: Temporal.Duration): boolean => Temporal.Instant.compare(now(), due.add(limit)) > 0;
    const settle = (fields: Pick<Post, 'state'> & Partial<Post>): boolean =>
      schedules.settle({ ...post, owner: null, lease: null, settled: now().toString(), ...fields }, owner);
    const hold = (): boolean => {
      const fact = writer.choose(schedule, post.date, post.fact);
      post = { ...post, fact, lease: now().add(leaseLength).toString() };
      return schedules.settle(post, owner);
    };
    const refused = async ({ why }: Refused): Promise<null> => {
      const reason = await reasonFor(why, schedule, port);
      log.warn('a daily post was refused', { state: 'failed', reason: why });
      if (settle({ state: 'failed', reason }) && why !== 'unusable')
        await pauseFor(reason, schedule, { schedules, port, key });
      return null;
    };
    const sent = (message: string | null, late: boolean): null => {
      settle({ state: 'sent', message, late });
      log.info('a daily post is made', { state: late ? 'late' : 'on time' });
      return null;
    };

    /** Whether the post may be sent (again); else what the attempt comes to. */
    const look = async (): Promise<'absent' | number | null> => {
      const finding = await port.find(schedule.channel, key, due.subtract(skew));
      await at('looked');
      switch (finding.type) {
        case 'found':
          return sent(finding.message, Temporal.Instant.compare(finding.at, due.add(punctual)) > 0);
        case 'refused':
          return refused(finding);
        case 'blind':
          settle({ state: 'failed', reason: unchecked });
          return null;
        case 'unknown':
          return finding.after;
        case 'absent':
          doubtful = false;
          return 'absent';
      }
    };

    const send = async (message: ChannelMessage, late: boolean): Promise<number | null> => {
      await at('sending');
      const sending = port.send(schedule.channel, message, key);
      await at('flying');
      const outcome = await sending;
      await at('answered');
      switch (outcome.type) {
        case 'sent':
          sent(outcome.message, late);
          await at('marked');
          return null;
        case 'refused':
          return refused(outcome);
        case 'unsent':
          return outcome.after;
        case 'unknown':
          doubtful = true;
          log.info('whether a daily post was made is not known; looking', { state: 'unknown' });
          return 0;
      }
    };

    return async () => {
      if (signal.aborted || !hold()) return null;
      await at('held');
      if (doubtful) {
        const looked = await look();
        if (looked !== 'absent') return looked;
      }
      if (isOver(latest)) {
        settle({ state: 'missed', reason: unreachable });
        return null;
      }
      const late = isOver(punctual);
      const message = post.fact === null ? null : writer.write(schedule, post, late);
      if (!message) {
        settle({ state: 'failed', reason: noFact });
        return null;
      }
      const left = now().until(Temporal.Instant.from(post.lease ?? post.due));
      return Temporal.Duration.compare(left, leaseNeeded) < 0 ? 0 : send(message, late);
    };
  };

  return { begin, resume };
}

const unchecked =
  'Whether the post was made cannot be checked: Ibid lacks the permission Read Message History in the channel.';
const unreachable = 'Discord could not be reached within six hours of its time.';
const noFact = 'The pool has no fact for this schedule.';
