import type { Schedule } from '#src/daily/schedule.ts';
import { randomFrom } from '../../bench/support/random.ts';
import { someSchedule } from '../support/daily.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import { startPosting } from '../support/posting.ts';
import { type Count, count } from './counting.ts';
import { document, facts } from './pool.ts';

export type Uncertain = Count & { readonly faults: number; readonly violations: number };

/** What goes wrong with a post that Discord has taken, each with this probability. */
const kinds = ['commit-then-reset', 'commit-then-status', 'commit-then-hang'] as const;
const probability = 0.1;
const channels = 20;
/** Milliseconds after which a request is given up. */
const patience = 300;

/** Posts of many days in many channels, where Discord carries a request out and then does not say so. */
export async function uncertainPosts(options: {
  posts: number;
  seed: number;
  nonceWindow: number;
}): Promise<Uncertain> {
  const names = Array.from({ length: channels }, (_, i) => ({ name: `channel-${i}` }));
  await using discord = await startDiscord({ nonceWindow: options.nonceWindow, channels: names });
  const random = randomFrom(options.seed);
  const faults = kinds.map((kind) =>
    discord.fault({
      ...{ method: 'POST', path: /\/messages$/, kind, status: 504, times: Number.POSITIVE_INFINITY },
      chance: () => random() < probability,
    }),
  );
  await using posting = startPosting(discord, '2026-03-02T09:00:01Z', { document, facts, patience });
  const schedules = discord.guild.channels.map((channel, i): Schedule => {
    const id = `u${String(i).padStart(7, '0')}`;
    return someSchedule({
      id,
      server: discord.guild.id,
      channel: channel.id,
      zone: 'UTC',
      since: '2026-03-02',
      seed: i,
    });
  });
  for (const schedule of schedules) posting.store.schedules.put(schedule);
  const days = Math.ceil(options.posts / channels);
  const first = Temporal.PlainDate.from('2026-03-02');
  const dates = Array.from({ length: days }, (_, i) => first.add({ days: i }).toString());
  for (const _ of dates) {
    await posting.run();
    posting.advance({ hours: 24 });
  }
  const wanted = dates.flatMap((date) => schedules.map(({ id }) => ({ schedule: id, date })));
  return {
    ...count(wanted, discord, posting.store.schedules),
    faults: faults.reduce((sum, { hits }) => sum + hits, 0),
    violations: discord.violations.length,
  };
}
