import { latest, punctual } from '#src/daily/due.ts';
import { postKey } from '#src/daily/post-key.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import type { Log } from '#src/log.ts';
import type { Point } from './points.ts';
import type { ChannelMessage, ChannelPort, Refused } from './port.ts';
import { pauseFor, reasonFor } from './refused.ts';

/** What a post says. */
export type Writer = {
  /** The id of the fact for a local date: the one that is held, if it is still in the pool; null where there is none. */
  choose(schedule: Schedule, date: string, held: string | null): string | null;
  /** The message with the post's fact; null where its words are not held. */
  write(schedule: Schedule, post: Post, late: boolean): ChannelMessage | null;
};

export type AttemptOptions = {
  readonly schedules: Schedules;
  readonly port: ChannelPort;
  readonly writer: Writer;
  /** By Discord's clock. */
  readonly now: () => Temporal.Instant;
  /** Names this process among those that share the database. */
  readonly owner: string;
  readonly log: Log;
  /** Nothing is begun any more once it aborts. */
  readonly signal: AbortSignal;
  readonly at: (point: Point) => unknown;
};

/** One attempt to bring a post to its end: null where it is done with, or milliseconds to wait at least before the next. */
export type Attempt = () => Promise<number | null>;

/** How long a claim keeps other processes away. A request takes a third of it at most, waiting for its turn included. */
export const leaseLength = Temporal.Duration.from({ seconds: 60 });
/** A request is only begun while so much of the claim is left. */
const leaseNeeded = Temporal.Duration.from({ seconds: 30 });
/** Ids of messages carry Discord's time, which may differ so much from ours: looked for from so long before the due time. */
const skew = Temporal.Duration.from({ minutes: 2 });

/**
 * Attempts at one post that this process has claimed. Where a request may have arrived without our knowing (`begun` by
 * another process, or one of ours without an answer), the channel is looked through for the post before it is sent.
 */
export function attemptsAt(claimed: Post, schedule: Schedule, begun: boolean, options: AttemptOptions): Attempt {
  const { schedules, port, writer, now, owner, log, signal, at } = options;
  const key = postKey(claimed);
  const due = Temporal.Instant.from(claimed.due);
  let post = claimed;
  let doubtful = begun;

  const isOver = (limit: Temporal.Duration): boolean => Temporal.Instant.compare(now(), due.add(limit)) > 0;
  const settle = (fields: Pick<Post, 'state'> & Partial<Post>): boolean =>
    schedules.settle({ ...post, owner: null, lease: null, settled: now().toString(), ...fields }, owner);
  const ended = (fields: Pick<Post, 'state'> & Partial<Post>): null => {
    settle(fields);
    return null;
  };
  const hold = (): boolean => {
    const fact = writer.choose(schedule, post.date, post.fact);
    post = { ...post, fact, lease: now().add(leaseLength).toString() };
    return schedules.settle(post, owner);
  };
  const sent = (message: string | null, late: boolean): null => {
    log.info('a daily post is made', { state: late ? 'late' : 'on time' });
    return ended({ state: 'sent', message, late });
  };
  const refused = async ({ why }: Refused): Promise<null> => {
    log.warn('a daily post was refused', { state: 'failed', reason: why });
    const reason = await reasonFor(why, schedule, port);
    const isOurs = settle({ state: 'failed', reason });
    if (isOurs && why !== 'unusable') await pauseFor(reason, schedule, { schedules, port, key });
    return null;
  };

  /** `absent` where the post may be sent (again); else what the attempt comes to. */
  const look = async (): Promise<'absent' | number | null> => {
    const finding = await port.find(schedule.channel, key, due.subtract(skew));
    await at('looked');
    switch (finding.type) {
      case 'found':
        return sent(finding.message, Temporal.Instant.compare(finding.at, due.add(punctual)) > 0);
      case 'refused':
        return refused(finding);
      case 'blind':
        return ended({ state: 'failed', reason: unchecked });
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
    const looked = doubtful ? await look() : 'absent';
    if (looked !== 'absent') return looked;
    if (isOver(latest)) return ended({ state: 'missed', reason: unreachable });
    const late = isOver(punctual);
    const message = post.fact === null ? null : writer.write(schedule, post, late);
    if (!message) return ended({ state: 'failed', reason: noFact });
    const left = now().until(Temporal.Instant.from(post.lease ?? post.due));
    return Temporal.Duration.compare(left, leaseNeeded) < 0 ? 0 : send(message, late);
  };
}

const unchecked =
  'Whether the post was made cannot be checked: Ibid lacks the permission Read Message History in the channel.';
const unreachable = 'Discord could not be reached within six hours of its time.';
const noFact = 'The pool has no fact for this schedule.';
