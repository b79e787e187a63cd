import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '#src/daily/fact.ts';
import { factFor, left, poolOf } from '#src/daily/rota.ts';
import type { Post, PostState, Schedule } from '#src/daily/schedule.ts';
import { somePost, someSchedule } from '../support/daily.ts';

function aFact(id: string, given: Partial<Fact> = {}): Fact {
  return {
    id,
    document: 'report',
    spans: [{ start: 0, end: 1 }],
    sha256: '0'.repeat(64),
    asOf: '2014',
    topics: ['torture'],
    laterSee: null,
    reviewed: '2026-01-01',
    ...given,
  };
}

const letters = [...'abcdefghijklmnop'];
const poolOfSize = (size: number) => letters.slice(0, size).map((id) => aFact(id));

/** A channel that gets one post after another, each a minute after the one before. */
class Channel {
  readonly posts: Post[] = [];

  post(schedule: Schedule, facts: readonly Fact[], state: PostState = 'sent'): string | null {
    const day = this.posts.length;
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const due = new Date(Date.UTC(2026, 0, 1, 0, day)).toISOString();
    const fact = factFor(schedule, date, this.posts, facts)?.id ?? null;
    this.posts.push(somePost({ schedule: schedule.id, date, due, fact, state }));
    return fact;
  }

  run(times: number, schedule: Schedule, facts: readonly Fact[]): (string | null)[] {
    return Array.from({ length: times }, () => this.post(schedule, facts));
  }
}

const blocks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.floor(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

const seed = fc.integer({ min: 0, max: 0xffffffff });
const size = fc.integer({ min: 1, max: 12 });

describe('one schedule in a channel', () => {
  test('shows everything once, then everything again, and nothing soon after itself', () => {
    fc.assert(
      fc.property(seed, size, (seed, size) => {
        const facts = poolOfSize(size);
        const shown = new Channel().run(size * 4, someSchedule({ seed }), facts);
        for (const round of blocks(shown, size)) expect([...round].sort()).toEqual(letters.slice(0, size));
        for (const [i, id] of shown.entries()) {
          const again = shown.indexOf(id, i + 1);
          if (again !== -1) expect(again - i).toBeGreaterThan(Math.floor(size / 2));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has another order in each round and for each seed, and the same for the same', () => {
    const facts = poolOfSize(10);
    const runs = Array.from({ length: 50 }, (_, seed) => new Channel().run(40, someSchedule({ seed }), facts));
    for (const shown of runs) expect(new Set(blocks(shown, 10).map(String)).size).toBe(4);
    expect(new Set(runs.map((shown) => String(shown.slice(0, 10)))).size).toBe(50);
    for (const shown of runs) {
      const halves = blocks(shown, 10).map((round) => round.slice(0, 5).sort());
      expect(new Set(halves.map(String)).size).toBeGreaterThan(1);
    }
    expect(new Channel().run(40, someSchedule({ seed: 7 }), facts)).toEqual(runs[7]);
  });

  test('begins with each fact about as often as with any other', () => {
    const facts = poolOfSize(5);
    const first = Array.from({ length: 2000 }, (_, seed) => new Channel().post(someSchedule({ seed }), facts));
    for (const { id } of facts) {
      const times = first.filter((each) => each === id).length;
      expect(times).toBeGreaterThan(320);
      expect(times).toBeLessThan(480);
    }
  });

  test('the order in which posts and facts are handed over does not matter', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 30 }), fc.infiniteStream(fc.nat()), (seed, days, numbers) => {
        const facts = poolOfSize(9);
        const channel = new Channel();
        channel.run(days, someSchedule({ seed }), facts);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, key: numbers.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const usual = factFor(someSchedule({ seed }), '2027-01-01', channel.posts, facts);
        expect(factFor(someSchedule({ seed }), '2027-01-01', shuffled(channel.posts), shuffled(facts))).toEqual(usual);
      }),
    );
  });

  test('what is on its way for a date does not change what its date gets', () => {
    const facts = poolOfSize(6);
    const channel = new Channel();
    channel.run(10, someSchedule(), facts);
    const last = channel.posts.at(-1);
    expect(factFor(someSchedule(), last?.date ?? '', channel.posts, facts)?.id).toBe(last?.fact);
  });
});

describe('what counts as shown', () => {
  test.for<[PostState, boolean]>([
    ['sent', true],
    ['claimed', true],
    ['skipped', true],
    ['missed', false],
    ['failed', false],
  ])('%s: %s', ([state, counts]) => {
    const facts = poolOfSize(5);
    const channel = new Channel();
    const first = channel.post(someSchedule(), facts, state);
    expect(channel.post(someSchedule(), facts) === first).toBe(!counts);
    expect(left(someSchedule(), channel.posts.slice(0, 1), facts)).toBe(counts ? 4 : 5);
  });
});

describe('a pool that changes', () => {
  test('a new fact takes its place in the first round, and nothing else moves', () => {
    fc.assert(
      fc.property(seed, size, fc.nat(), (seed, size, days) => {
        const facts = poolOfSize(size);
        const schedule = someSchedule({ seed });
        const [before, after] = [new Channel(), new Channel()];
        before.run(days % size, schedule, facts);
        after.run(days % size, schedule, facts);
        const rest = before.run(size - (days % size), schedule, facts);
        const shown = after.run(rest.length + 1, schedule, [...facts, aFact('newcomer')]);
        expect(shown).toContain('newcomer');
        expect(shown.filter((id) => id !== 'newcomer')).toEqual(rest);
      }),
    );
  });

  test('a new fact comes next once everything was shown, and the round goes on', () => {
    fc.assert(
      fc.property(seed, size, fc.nat(), fc.integer({ min: 1, max: 3 }), (seed, size, days, rounds) => {
        const facts = poolOfSize(size);
        const schedule = someSchedule({ seed });
        const channel = new Channel();
        const inRound = channel.run(rounds * size + (days % size), schedule, facts).slice(rounds * size);
        const joined = [...facts, aFact('newcomer')];
        expect(channel.post(schedule, joined)).toBe('newcomer');
        if (inRound.length === 0) return;
        const rest = channel.run(size - inRound.length, schedule, joined);
        expect([...inRound, ...rest].sort()).toEqual(letters.slice(0, size));
      }),
    );
  });

  test('a withdrawn fact never comes, and what is left keeps its order in the first round', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (seed, size, days, which) => {
        const facts = poolOfSize(size);
        const gone = letters[which % size];
        const fewer = facts.filter(({ id }) => id !== gone);
        const schedule = someSchedule({ seed });
        const [before, after] = [new Channel(), new Channel()];
        before.run(days % size, schedule, facts);
        after.run(days % size, schedule, facts);
        const kept = before.run(size - (days % size), schedule, facts).filter((id) => id !== gone);
        expect(after.run(kept.length, schedule, fewer)).toEqual(kept);
        expect(after.run(3 * size, schedule, fewer)).not.toContain(gone);
      }),
    );
  });

  test('an empty pool has nothing', () => {
    expect(factFor(someSchedule(), '2026-01-01', [], [])).toBeNull();
    expect(left(someSchedule(), [], [])).toBe(0);
  });

  test('a pool of one has it every day, a pool of two in turns', () => {
    expect(new Channel().run(3, someSchedule(), poolOfSize(1))).toEqual(['a', 'a', 'a']);
    const [first, second, ...more] = new Channel().run(6, someSchedule(), poolOfSize(2));
    expect(more).toEqual([first, second, first, second]);
  });
});

describe('several schedules in a channel', () => {
  const all = someSchedule({ id: 'schedule1', seed: 11 });
  const same = someSchedule({ id: 'schedule2', seed: 22 });
  const narrow = someSchedule({ id: 'schedule3', seed: 33, topic: 'redress' });
  const pool = letters
    .slice(0, 9)
    .map((id, i) => aFact(id, { topics: i % 3 === 0 ? ['torture', 'redress'] : ['torture'] }));

  test('with the same pool they go through it together', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 27, maxLength: 27 }), (turns) => {
        const channel = new Channel();
        const shown = turns.map((turn) => channel.post(turn ? all : same, pool));
        for (const round of blocks(shown, 9)) expect([...round].sort()).toEqual(letters.slice(0, 9));
      }),
    );
  });

  test('none repeats anything while a fact that it may post was never shown there, whatever happens to the pool', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(all, same, narrow) },
      { weight: 1, arbitrary: fc.constantFrom('join', 'withdraw') },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const channel = new Channel();
        let facts = pool;
        for (const [i, each] of steps.entries()) {
          if (each === 'join') facts = [...facts, aFact(`newcomer-${i}`, { topics: ['redress'] })];
          else if (each === 'withdraw') facts = facts.slice(1);
          else {
            const seen = new Set(channel.posts.map(({ fact }) => fact));
            const unseen = poolOf(each, facts).filter(({ id }) => !seen.has(id));
            const fact = channel.post(each, facts);
            if (unseen.length > 0) expect(unseen.map(({ id }) => id)).toContain(fact);
            else expect(fact === null).toBe(poolOf(each, facts).length === 0);
          }
        }
      }),
    );
  });

  test('one that goes round its topic again and again does not set back the one with the whole pool', () => {
    const channel = new Channel();
    const times = new Map<string | null, number>();
    for (let i = 0; i < 24; i++) {
      channel.run(4, narrow, pool);
      const id = channel.post(all, pool);
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    const others = pool.filter((fact) => !fact.topics.includes('redress')).map(({ id }) => times.get(id) ?? 0);
    expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(1);
  });
});

describe('how many are left', () => {
  test('so many posts come before one that this round has shown', () => {
    fc.assert(
      fc.property(seed, size, fc.nat({ max: 40 }), (seed, size, days) => {
        const facts = poolOfSize(size);
        const schedule = someSchedule({ seed });
        const channel = new Channel();
        channel.run(days, schedule, facts);
        const rest = left(schedule, channel.posts, facts);
        const inRound = channel.posts.slice(channel.posts.length - (size - rest)).map(({ fact }) => fact);
        const coming = channel.run(rest, schedule, facts);
        expect(new Set([...inRound, ...coming]).size).toBe(size);
        expect(left(schedule, channel.posts, facts)).toBe(0);
      }),
    );
  });
});

describe('what a schedule may post', () => {
  const facts = [
    aFact('one', { topics: ['torture', 'redress'] }),
    aFact('two', { document: 'letter' }),
    aFact('three'),
  ];

  test.for<[Pick<Schedule, 'topic' | 'document'>, string[]]>([
    [{ topic: null, document: null }, ['one', 'two', 'three']],
    [{ topic: 'torture', document: null }, ['one', 'two', 'three']],
    [{ topic: 'redress', document: null }, ['one']],
    [{ topic: null, document: 'letter' }, ['two']],
    [{ topic: 'redress', document: 'letter' }, []],
  ])('%j: %j', ([wish, ids]) => {
    expect(poolOf(wish, facts).map(({ id }) => id)).toEqual(ids);
    expect([null, ...ids]).toContain(factFor(someSchedule(wish), '2026-01-01', [], facts)?.id ?? null);
  });
});
