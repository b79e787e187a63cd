import { someSchedule } from '../support/daily.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import { startPosting } from '../support/posting.ts';
import { type Count, count } from './counting.ts';
import { document, facts } from './pool.ts';

export type Burst = Count & { readonly refused: number; readonly late: number; readonly violations: number };

/** Discord's: five messages in five seconds in a channel, fifty requests a second altogether. */
const rateLimits = { perChannel: 5, perSecond: 50 };

/** Schedules that are all due in the same minute, of which one channel has more than it takes at a time. */
export async function burst({ schedules: many, crowded }: { schedules: number; crowded: number }): Promise<Burst> {
  const date = '2026-03-02';
  const others = Array.from({ length: many - crowded }, (_, i) => ({ name: `channel-${i}` }));
  await using discord = await startDiscord({ rateLimits, channels: [{ name: 'crowded' }, ...others] });
  await using posting = startPosting(discord, `${date}T09:00:00Z`, { document, facts, runs: true });
  const [busy, ...rest] = discord.guild.channels;
  const places = [...Array.from({ length: crowded }, () => busy), ...rest];
  const schedules = places.map((channel, i) =>
    someSchedule({
      ...{ id: `b${String(i).padStart(7, '0')}`, server: discord.guild.id, channel: channel?.id ?? '' },
      ...{ zone: 'UTC', since: date, seed: i },
    }),
  );
  for (const schedule of schedules) posting.store.schedules.put(schedule);
  await posting.run();
  const wanted = schedules.map(({ id }) => ({ schedule: id, date }));
  return {
    ...count(wanted, discord, posting.store.schedules),
    refused: discord.requests().filter(({ status }) => status === 429).length,
    late: schedules.filter(({ id }) => posting.store.schedules.post(id, date)?.late).length,
    violations: discord.violations.length,
  };
}
