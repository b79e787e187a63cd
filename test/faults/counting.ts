import { postKey } from '#src/daily/post-key.ts';
import type { Post } from '#src/daily/schedule.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import type { Message } from '../support/discord/types.ts';
import { buttonsOf } from '../support/discord/view.ts';

export type Count = {
  readonly posts: number;
  /** Messages beyond the first for a post. */
  readonly duplicates: number;
  /** Posts without a message. */
  readonly lost: number;
  /** Posts that have a message, and whose row does not say so or names another one. */
  readonly misjudged: number;
};

/** Counts what stands in the channels of the first server against the rows there should be. */
export function count(
  wanted: readonly Pick<Post, 'schedule' | 'date'>[],
  discord: SimulatedDiscord,
  schedules: Schedules,
): Count {
  const messages = Map.groupBy(
    discord.guild.channels.flatMap((channel) => discord.messages(channel)),
    keyOf,
  );
  const each = wanted.map((post) => {
    const own = messages.get(postKey(post)) ?? [];
    const row = schedules.post(post.schedule, post.date);
    return { own, judged: row?.state === 'sent' && own.some(({ id }) => id === row.message) };
  });
  return {
    posts: wanted.length,
    duplicates: each.reduce((sum, { own }) => sum + Math.max(0, own.length - 1), 0),
    lost: each.filter(({ own }) => own.length === 0).length,
    misjudged: each.filter(({ own, judged }) => own.length > 0 && !judged).length,
  };
}

/** Adds up counts. */
export function total<T extends Readonly<Record<string, number>>>(all: readonly T[]): T {
  return all.reduce(
    (sum, each) =>
      Object.fromEntries(Object.entries(each).map(([name, value]) => [name, (sum[name] ?? 0) + value])) as T,
  );
}

/** The key that the buttons of a message carry; empty where they carry none. */
function keyOf(message: Message): string {
  const found = buttonsOf(message).map(({ customId }) => /[?&]post=([^&]+)$/.exec(customId ?? '')?.[1]);
  return found.find((key) => key !== undefined) ?? '';
}
