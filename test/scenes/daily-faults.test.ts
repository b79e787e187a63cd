import { describe, expect, test } from 'vitest';
import { burst } from '../faults/burst.ts';
import { canaries } from '../faults/canaries.ts';
import { total } from '../faults/counting.ts';
import { killChain, killPoints } from '../faults/kills.ts';
import { rivals } from '../faults/rivals.ts';
import { uncertainPosts } from '../faults/uncertain.ts';
import { throughDays, zones } from '../faults/zones.ts';

/** Short runs of what `npm run faults` does at length. */
const once = { duplicates: 0, lost: 0, misjudged: 0, violations: 0 };
const remembered = 180_000;
const forgotten = -1;

describe('a process that is killed', () => {
  test.for([remembered, forgotten])(
    'at every point, nonces kept for %i ms: each post is made once',
    async (nonceWindow) => {
      const found = await killChain({ kills: killPoints.length, seed: 1, nonceWindow });
      expect(found).toMatchObject(once);
      expect(killPoints.filter((point) => found[point] === 0)).toEqual([]);
    },
  );

  test('without looking back, posts are made twice: the count can fail', async () => {
    const found = await killChain({ kills: killPoints.length, seed: 1, nonceWindow: forgotten, looksBack: false });
    expect(found.duplicates).toBeGreaterThan(0);
  });
});

test('two processes on one database make each post once', async () => {
  expect(await rivals({ rounds: 2, each: 6 })).toMatchObject(once);
});

test.for([remembered, forgotten])(
  'Discord takes a post and does not say so, nonces kept for %i ms: once',
  async (nonceWindow) => {
    const found = await uncertainPosts({ posts: 60, seed: 1, nonceWindow });
    expect(found).toMatchObject(once);
    expect(found.faults).toBeGreaterThan(0);
  },
);

test('many schedules in one minute: all are posted, and Discord has to refuse nothing', async () => {
  expect(await burst({ schedules: 70, crowded: 6 })).toMatchObject({ ...once, posts: 70, refused: 0, late: 0 });
});

test('nothing of what people ask and who they are is in the log, the database or a backup; erased is erased', async () => {
  const { operations: _, planted, ...found } = await canaries({ operations: 60, seed: 1 });
  expect(planted).toBeGreaterThan(60);
  expect(found).toEqual({ found: 0, unsearched: 0, left: 0, violations: 0 });
});

describe('a clock that is told what time it is', () => {
  test('in every zone, through a change to summer time: every date is posted once', () => {
    const found = total(zones.map((zone) => throughDays(zone, '02:30', 100)));
    expect(found).toEqual({ dates: zones.length * 100, sent: zones.length * 100, missed: 0, wrong: 0 });
  });

  test.for([
    [1, -1],
    [48, -48],
  ])('and is set by %i and %i hours: every date has one row', (jumps) => {
    const found = total(zones.filter((_, i) => i % 12 === 0).map((zone) => throughDays(zone, '02:30', 100, jumps)));
    expect(found.wrong).toBe(0);
    expect(found.missed > 0).toBe(jumps.includes(48));
  });
});
