import type { Fact } from './fact.ts';
import type { Post, Schedule } from './schedule.ts';

/** What of a schedule decides on its facts. */
export type Wish = Pick<Schedule, 'id' | 'seed' | 'topic' | 'document'>;

/** The facts that a schedule may post: those of its topic (and of what is narrower) and of its document. */
export function poolOf({ topic, document }: Omit<Wish, 'id' | 'seed'>, facts: readonly Fact[]): Fact[] {
  return facts.filter(
    (fact) => (topic === null || fact.topics.includes(topic)) && (document === null || fact.document === document),
  );
}

/**
 * The fact for one local date; null where the pool has none for this schedule. `posts` are those of all schedules of the
 * channel, in any order: what one has shown the others do not repeat. Nothing comes twice before all has come once, and
 * so on in rounds. Each round has another order, made from the seed, and what was among the last half to be shown waits.
 */
export function factFor(wish: Wish, date: string, posts: readonly Post[], facts: readonly Fact[]): Fact | null {
  const others = posts.filter((post) => post.schedule !== wish.id || post.date !== date);
  const pool = poolOf(wish, facts);
  const { round, rounds, latest } = replay(wish, pool, others);
  const due = pool.filter(({ id }) => (rounds.get(id) ?? 0) < round);
  const unseen = due.filter(({ id }) => !rounds.has(id));
  const waiting = new Set(latest.slice(0, Math.floor(pool.length / 2)));
  const now = due.length > 0 ? round : round + 1;
  const among = firstWithAny(unseen, due.filter(isReady), due, pool.filter(isReady), pool);
  return among.reduce<Fact | null>((best, fact) => (best && !isBefore(fact, best) ? best : fact), null);

  function isReady({ id }: Fact): boolean {
    return !waiting.has(id);
  }
  function isBefore(one: Fact, other: Fact): boolean {
    const [a, b] = [rank(wish.seed, now, one.id), rank(wish.seed, now, other.id)];
    return a < b || (a === b && one.id < other.id);
  }
}

/** How many facts are left in this round: after so many posts the channel sees one again. */
export function left(wish: Wish, posts: readonly Post[], facts: readonly Fact[]): number {
  const pool = poolOf(wish, facts);
  const { round, rounds } = replay(wish, pool, posts);
  return pool.filter(({ id }) => (rounds.get(id) ?? 0) < round).length;
}

type Replayed = {
  /** Counted from 1. */
  readonly round: number;
  /** The round in which each fact was last shown. */
  readonly rounds: ReadonlyMap<string, number>;
  /** Ids as they were shown, the latest first, each once. */
  readonly latest: readonly string[];
};

/**
 * Goes through what the channel was shown. A round ends where all of the pool was shown, or (where the pool has grown
 * since) where the schedule itself came back to a fact, which it does at the end of a round alone.
 */
function replay({ id: own }: Wish, pool: readonly Fact[], posts: readonly Post[]): Replayed {
  const ids = new Set(pool.map(({ id }) => id));
  const rounds = new Map<string, number>();
  let round = 1;
  let shown = 0;
  for (const { fact, schedule } of shownPosts(posts)) {
    if (!ids.has(fact)) continue;
    if (rounds.get(fact) === round) {
      if (schedule === own || shown === ids.size) {
        round++;
        shown = 0;
      } else shown--;
    }
    // Taken out and put in again, so that the map keeps the order in which facts were last shown.
    rounds.delete(fact);
    rounds.set(fact, round);
    shown++;
  }
  return { round, rounds, latest: [...rounds.keys()].reverse() };
}

/** A skipped fact was passed over by wish; a missed or failed one was never seen. */
function shownPosts(posts: readonly Post[]): { fact: string; schedule: string; due: string }[] {
  return posts
    .flatMap(({ fact, schedule, due, state }) =>
      fact === null || state === 'missed' || state === 'failed' ? [] : [{ fact, schedule, due }],
    )
    .sort((a, b) => compare(a.due, b.due) || compare(a.schedule, b.schedule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstWithAny(...choices: readonly (readonly Fact[])[]): readonly Fact[] {
  return choices.find((choice) => choice.length > 0) ?? [];
}

/** Where a fact stands in the order of a round: 32 bits that depend on every bit of what goes in. */
function rank(seed: number, round: number, id: string): number {
  let value = seed ^ Math.imul(round, 0x9e3779b1);
  for (let i = 0; i < id.length; i++) {
    value = Math.imul(value ^ id.charCodeAt(i), 0x85ebca6b);
    value ^= value >>> 13;
  }
  value = Math.imul(value ^ (value >>> 16), 0xc2b2ae35);
  return (value ^ (value >>> 15)) >>> 0;
}
