import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#src/store/open.ts';
import { someSchedule } from '../support/daily.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import { type Count, count } from './counting.ts';
import { runPosting } from './run-posting.ts';

/** Two processes at the same time on one database, round after round, each with the same posts due; nonces are not kept. */
export async function rivals({
  rounds,
  each,
}: {
  rounds: number;
  each: number;
}): Promise<Count & { violations: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-faults-'));
  const discord = await startDiscord({ nonceWindow: -1 });
  const path = join(folder, 'ibid.sqlite');
  const store = openStore(path);
  try {
    const start = Temporal.PlainDate.from('2026-03-02');
    const schedules = Array.from({ length: each }, (_, i) =>
      someSchedule({
        ...{
          id: `r${String(i).padStart(7, '0')}`,
          server: discord.guild.id,
          zone: 'UTC',
          since: start.toString(),
          seed: i,
        },
        channel: discord.guild.channels[i % 2]?.id ?? '',
      }),
    );
    for (const schedule of schedules) store.schedules.put(schedule);
    const dates = Array.from({ length: rounds }, (_, i) => start.add({ days: i }));
    for (const date of dates) {
      const now = date.toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00:05' }).epochMilliseconds;
      discord.advance(now - discord.time());
      await Promise.all([runPosting(discord, path), runPosting(discord, path)]);
    }
    const wanted = dates.flatMap((date) => schedules.map(({ id }) => ({ schedule: id, date: date.toString() })));
    return { ...count(wanted, discord, store.schedules), violations: discord.violations.length };
  } finally {
    store.close();
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}
