import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schedule } from '#src/daily/schedule.ts';
import { points } from '#src/schedule/points.ts';
import { openStore } from '#src/store/open.ts';
import type { OpenStore } from '#src/store/sqlite.ts';
import { randomFrom } from '../../bench/support/random.ts';
import { someSchedule } from '../support/daily.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import { type Count, count } from './counting.ts';
import { type KillPoint, runPosting } from './run-posting.ts';

/** In the order in which a post comes to them; the last is ours to see. */
export const killPoints: readonly KillPoint[] = [...points, 'committed'];

export type Kills = Count & { readonly violations: number } & Readonly<Record<KillPoint, number>>;

const begin = Date.parse('2026-03-02T00:00:00Z');
/** Between two processes: longer than a lease. */
const pause = { minutes: 2 };
/** A process that is not killed comes after so many that are, so that what is left over does not pile up for hours. */
const cleanEvery = 10;

/**
 * A chain of processes on one database, each with one more post that is due, each killed and followed by the next; at
 * the end the posts are counted in the channels. The same seed kills at the same points.
 */
export async function killChain(options: {
  readonly kills: number;
  readonly seed: number;
  /** How long Discord remembers a nonce; below zero: not at all. */
  readonly nonceWindow: number;
  /** Whether the bot sees what it has posted when it looks. */
  readonly looksBack?: boolean;
}): Promise<Kills> {
  const { seed, nonceWindow, looksBack = true } = options;
  const folder = mkdtempSync(join(tmpdir(), 'ibid-faults-'));
  const discord = await startDiscord({
    nonceWindow,
    hideHistory: !looksBack,
    channels: ['one', 'two', 'three'].map((name) => ({ name })),
  });
  discord.advance(begin - discord.time());
  const path = join(folder, 'ibid.sqlite');
  const store = openStore(path);
  try {
    const random = randomFrom(seed);
    const kills = Object.fromEntries(killPoints.map((point) => [point, 0])) as Record<KillPoint, number>;
    const schedules: Schedule[] = [];
    let done = 0;
    let left: KillPoint | null = null;
    for (let step = 0; done < options.kills; step++) {
      schedules.push(newSchedule(step, discord, store));
      discord.advance(Temporal.Duration.from({ seconds: 5 }).total('milliseconds'));
      const point: KillPoint | null = step % cleanEvery === cleanEvery - 1 ? null : nextPoint(kills, left);
      // Where something is left from before there are two posts, and either may be the one it happens to.
      const times = left !== null && random() < 0.4 ? 2 : 1;
      const killed = await runPosting(discord, path, { point, times });
      left = killed ? point : null;
      if (killed && point) {
        kills[point]++;
        done++;
      }
      discord.advance(Temporal.Duration.from(pause).total('milliseconds'));
    }
    for (let i = 0; i < 2; i++) {
      await runPosting(discord, path);
      discord.advance(Temporal.Duration.from(pause).total('milliseconds'));
    }
    const wanted = schedules.map(({ id, since }) => ({ schedule: id, date: since }));
    return { ...count(wanted, discord, store.schedules), violations: discord.violations.length, ...kills };
  } finally {
    store.close();
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

/** The point with the fewest kills so far; only after a claim that was left is there anything to look for. */
function nextPoint(kills: Readonly<Record<KillPoint, number>>, left: KillPoint | null): KillPoint | null {
  const claimed = left !== null && left !== 'due' && left !== 'marked';
  const possible = killPoints.filter((point) => point !== 'looked' || claimed);
  return possible.toSorted((a, b) => kills[a] - kills[b])[0] ?? null;
}

function newSchedule(step: number, discord: SimulatedDiscord, store: OpenStore): Schedule {
  const now = Temporal.Instant.fromEpochMilliseconds(discord.time()).toZonedDateTimeISO('UTC');
  const channel = discord.guild.channels[step % discord.guild.channels.length];
  const schedule = someSchedule({
    id: `s${String(step).padStart(7, '0')}`,
    server: discord.guild.id,
    channel: channel?.id ?? '',
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone: 'UTC',
    since: now.toPlainDate().toString(),
    seed: step,
  });
  store.schedules.put(schedule);
  return schedule;
}
