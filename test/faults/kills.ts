import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postKey } from '#src/daily/post-key.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import { points } from '#src/schedule/delivery.ts';
import { openStore } from '#src/store/open.ts';
import type { OpenStore } from '#src/store/sqlite.ts';
import { randomFrom } from '../../bench/support/random.ts';
import { startProgram } from '../support/child.ts';
import { someSchedule } from '../support/daily.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import type { Message } from '../support/discord/types.ts';
import { buttonsOf } from '../support/discord/view.ts';

/** Where a process is killed: at the points it knows itself, or by us when Discord has the post and has not answered. */
export const killPoints = [...points, 'committed'] as const;
type KillPoint = (typeof killPoints)[number];

export type Kills = {
  readonly kills: Readonly<Record<KillPoint, number>>;
  readonly posts: number;
  /** Messages beyond the first for a post. */
  readonly duplicates: number;
  /** Posts without a message, or not marked as sent with its id. */
  readonly lost: number;
  readonly violations: number;
};

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
      const killed = await runOnce(discord, path, point, times);
      left = killed ? point : null;
      if (killed && point) {
        kills[point]++;
        done++;
      }
      discord.advance(Temporal.Duration.from(pause).total('milliseconds'));
    }
    for (let i = 0; i < 2; i++) {
      await runOnce(discord, path, null, 1);
      discord.advance(Temporal.Duration.from(pause).total('milliseconds'));
    }
    return {
      kills,
      posts: schedules.length,
      violations: discord.violations.length,
      ...count(schedules, discord, store),
    };
  } finally {
    store.close();
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

/** Adds up what several chains found. */
export function sum(all: readonly Kills[]): Kills {
  const total = (of: (each: Kills) => number): number => all.reduce((so, each) => so + of(each), 0);
  return {
    kills: Object.fromEntries(killPoints.map((point) => [point, total(({ kills }) => kills[point])])) as Kills['kills'],
    posts: total(({ posts }) => posts),
    duplicates: total(({ duplicates }) => duplicates),
    lost: total(({ lost }) => lost),
    violations: total(({ violations }) => violations),
  };
}

/** The point with the fewest kills so far; only after a claim that was left is there anything to look for. */
function nextPoint(kills: Kills['kills'], left: KillPoint | null): KillPoint | null {
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

/** Whether the process was killed: one that does not come to the point ends by itself. */
async function runOnce(
  discord: SimulatedDiscord,
  path: string,
  point: KillPoint | null,
  times: number,
): Promise<boolean> {
  const held =
    point === 'committed' ? discord.fault({ method: 'POST', path: /messages$/, kind: 'commit-then-hang' }) : null;
  await using program = startProgram({
    script: 'test/faults/posting-child.ts',
    env: {
      FAULTS_TOKEN: discord.token,
      FAULTS_API: discord.apiUrl,
      FAULTS_STORE: path,
      FAULTS_AHEAD: String(discord.time() - Date.now()),
      FAULTS_POINT: point ?? '',
      FAULTS_TIMES: String(times),
      NODE_COMPILE_CACHE: join(tmpdir(), 'ibid-faults-compiled'),
    },
  });
  if (held) {
    await Promise.race([discord.until(() => held.hits > 0), program.ended]);
    await program.kill();
  }
  const { code, signal } = await program.ended;
  if (signal === null && code !== 0) throw new Error(`The process failed:\n${program.stderr}`);
  return signal === 'SIGKILL';
}

function count(
  schedules: readonly Schedule[],
  discord: SimulatedDiscord,
  store: OpenStore,
): Pick<Kills, 'duplicates' | 'lost'> {
  const messages = discord.guild.channels.flatMap((channel) => discord.messages(channel));
  let duplicates = 0;
  let lost = 0;
  for (const schedule of schedules) {
    const key = postKey({ schedule: schedule.id, date: schedule.since });
    const own = messages.filter((message) => carries(message, key));
    const row = store.schedules.post(schedule.id, schedule.since);
    duplicates += Math.max(0, own.length - 1);
    if (row?.state !== 'sent' || !own.some(({ id }) => id === row.message)) lost++;
  }
  return { duplicates, lost };
}

function carries(message: Message, key: string): boolean {
  return buttonsOf(message).some(({ customId }) => customId?.endsWith(`post=${key}`));
}
