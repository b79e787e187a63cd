import type { Brief } from '#src/brief/brief.ts';
import type { Records, Rows } from '#src/command/records.ts';
import type { ServerSettings, SettingsStore } from '#src/command/server-settings.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import { byDue, leaseEnded } from './leases.ts';
import { memoryBriefs } from './memory-briefs.ts';
import type { OpenStore } from './sqlite.ts';
import { copy } from './table.ts';
import * as tables from './tables.ts';
import { isUnset, unset } from './unset.ts';

/** The same store without a file: what it holds lasts as long as the program. */
export function createMemoryStore(): OpenStore {
  const kept: Kept = {
    schedules: new Map(),
    posts: new Map(),
    settings: new Map(),
    briefs: new Map(),
    departures: new Map(),
  };
  const schedules = memorySchedules(kept);
  const records = memoryRecords(kept, schedules);
  return { schedules, settings: memorySettings(kept), briefs: memoryBriefs(kept.briefs), records, close: () => {} };
}

type Kept = {
  /** In the order in which they were made. */
  readonly schedules: Map<string, Schedule>;
  /** By schedule and date. */
  readonly posts: Map<string, Post>;
  readonly settings: Map<string, ServerSettings>;
  /** In the order in which they were started. */
  readonly briefs: Map<string, Brief>;
  readonly departures: Map<string, string>;
};

function memorySchedules({ schedules, posts }: Kept): Schedules {
  const held = (post: Post): Post | undefined => posts.get(placeOf(post));
  const put = (post: Post): boolean => posts.set(placeOf(post), copy(tables.posts, post)).size > 0;
  return {
    all: () => [...schedules.values()],
    of: (server) => [...schedules.values()].filter((schedule) => schedule.server === server),
    get: (id) => schedules.get(id) ?? null,
    put: (schedule) => void schedules.set(schedule.id, copy(tables.schedules, schedule)),
    remove: (id) => {
      schedules.delete(id);
      for (const [place, { schedule }] of posts) if (schedule === id) posts.delete(place);
    },
    posts: (schedule, most) =>
      sorted(posts)
        .filter((post) => post.schedule === schedule)
        .reverse()
        .slice(0, most),
    post: (schedule, date) => posts.get(placeOf({ schedule, date })) ?? null,
    claim: (post) => schedules.has(post.schedule) && !held(post) && put(post),
    settle: (post, owner) => held(post)?.state === 'claimed' && held(post)?.owner === owner && put(post),
    takeOver: (post, now) => {
      const other = held(post);
      return other?.state === 'claimed' && leaseEnded(other, now) && put(post);
    },
    claimed: () => [...posts.values()].filter(({ state }) => state === 'claimed').sort(byDue),
  };
}

function memorySettings({ settings: kept }: Kept): SettingsStore {
  return {
    get: (server) => kept.get(server) ?? unset,
    set: (server, settings) => {
      const { server: _, ...copied } = copy(tables.settings, { server, ...settings });
      if (isUnset(copied)) kept.delete(server);
      else kept.set(server, copied);
    },
  };
}

function memoryRecords({ schedules, posts, settings, briefs, departures }: Kept, { of, remove }: Schedules): Records {
  const servers = (): string[] =>
    [
      ...new Set([
        ...[...schedules.values(), ...briefs.values()].map(({ server }) => server),
        ...settings.keys(),
        ...departures.keys(),
      ]),
    ].sort();
  const briefsOf = (server: string): Brief[] => [...briefs.values()].filter((brief) => brief.server === server);
  const erase = (server: string): void => {
    for (const { id } of of(server)) remove(id);
    settings.delete(server);
    for (const { id } of briefsOf(server)) briefs.delete(id);
    departures.delete(server);
  };
  return {
    servers,
    of: (server) => {
      const own = sorted(posts).filter(({ schedule }) => schedules.get(schedule)?.server === server);
      const [set, at] = [settings.get(server), departures.get(server)];
      const rows: Rows = {
        posts: own.map(tables.posts.write),
        schedules: of(server).map(tables.schedules.write),
        settings: set ? [tables.settings.write({ server, ...set })] : [],
        briefs: briefsOf(server).map(tables.briefs.write),
        departures: at ? [tables.departures.write({ server, at })] : [],
      };
      return Object.fromEntries(Object.entries(rows).filter(([, each]) => each.length > 0));
    },
    erase,
    left: (server, at) => {
      if (at === null) departures.delete(server);
      else if (servers().includes(server) && !departures.has(server))
        departures.set(server, copy(tables.departures, { server, at }).at);
    },
    sweep: (before) => {
      const over = [...departures].filter(([, at]) => Temporal.Instant.compare(at, before) <= 0);
      for (const [server] of over) erase(server);
      return over.length;
    },
  };
}

function placeOf({ schedule, date }: Pick<Post, 'schedule' | 'date'>): string {
  return `${schedule} ${date}`;
}

/** By schedule, then by date. */
function sorted(posts: ReadonlyMap<string, Post>): Post[] {
  return [...posts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, post]) => post);
}
