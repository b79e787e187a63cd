import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOf } from '#src/daily/claim.ts';
import { latest, nextDue } from '#src/daily/due.ts';
import { plan, recordedDays } from '#src/daily/plan.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import { somePost, someSchedule } from '../support/daily.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const inUtc = (given: Partial<Schedule> = {}): Schedule => someSchedule({ zone: 'UTC', since: '2026-03-01', ...given });
const dates = (planned: readonly { readonly date: string }[]): string[] => planned.map(({ date }) => date);

describe('what is due at an instant', () => {
  test.for<[string, Partial<Schedule>, string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing before its time', { since: '2026-03-02' }, '2026-03-02T08:59:59Z', [], [], []],
    ['at its time', { since: '2026-03-02' }, '2026-03-02T09:00:00Z', [], ['2026-03-02'], []],
    ['not again', { since: '2026-03-02' }, '2026-03-02T09:00:00Z', ['2026-03-02'], [], []],
    ['up to six hours late', { since: '2026-03-02' }, '2026-03-02T15:00:00Z', [], ['2026-03-02'], []],
    ['missed after that', { since: '2026-03-02' }, '2026-03-02T15:00:01Z', [], [], ['2026-03-02']],
    [
      'days without a run are missed',
      {},
      '2026-03-04T10:00:00Z',
      ['2026-03-01'],
      ['2026-03-04'],
      ['2026-03-02', '2026-03-03'],
    ],
    [
      'no day of a pause is missed',
      { paused: { until: '2026-03-04', reason: null } },
      '2026-03-04T10:00:00Z',
      [],
      ['2026-03-04'],
      [],
    ],
    ['nothing while it is paused', { paused: { until: null, reason: null } }, '2026-03-04T10:00:00Z', [], [], []],
    [
      'late in the evening, after midnight',
      { time: '23:00', since: '2026-03-02' },
      '2026-03-03T04:00:00Z',
      [],
      ['2026-03-02'],
      [],
    ],
  ])('%s', ([, given, now, posted, due, missed]) => {
    const found = plan([inUtc(given)], () => posted.map((date) => somePost({ date })), at(now));
    expect({ due: dates(found.due), missed: dates(found.missed) }).toEqual({ due, missed });
  });

  test('months of absence are recorded for two weeks', () => {
    const { missed } = plan([inUtc({ since: '2025-01-01' })], () => [], at('2026-03-31T20:00:00Z'));
    expect(missed).toHaveLength(recordedDays + 1);
    expect(missed[0]?.date).toBe('2026-03-17');
  });

  test('several schedules in the order of their times, and the next of them', () => {
    const schedules = [inUtc({ id: 'b', time: '09:30' }), inUtc({ id: 'a' }), inUtc({ id: 'c', time: '11:15' })].map(
      (each) => ({
        ...each,
        since: '2026-03-02',
      }),
    );
    const { due, next } = plan(schedules, () => [], at('2026-03-02T10:00:00Z'));
    expect(due.map(({ schedule }) => schedule.id)).toEqual(['a', 'b']);
    expect(next?.toString()).toBe('2026-03-02T11:15:00Z');
  });

  test('without schedules nothing is next', () => {
    expect(plan([], () => [], at('2026-03-02T10:00:00Z'))).toEqual({ due: [], missed: [], next: null });
  });
});

/** Lets a clock go from instant to instant as told, doing each time what is planned; gives the rows. */
function live(schedule: Schedule, instants: Iterable<Temporal.Instant>): Post[] {
  const posts: Post[] = [];
  for (const now of instants) {
    const { due, missed } = plan([schedule], () => posts, now);
    for (const each of missed) posts.push({ ...claimOf(schedule, each), state: 'missed' });
    for (const each of due) posts.push({ ...claimOf(schedule, each), state: 'sent', settled: now.toString() });
  }
  return posts;
}

test('whatever the clock does, a date has one row at most, and none is posted early or more than six hours late', () => {
  const jump = fc.constantFrom(-48, -1, 1, 48).map((hours) => hours * 3_600_000);
  const step = fc.integer({ min: 1, max: 12 * 60 }).map((minutes) => minutes * 60_000);
  fc.assert(
    fc.property(
      fc.constantFrom('UTC', 'Asia/Almaty', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'),
      fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
      fc.array(fc.oneof({ weight: 9, arbitrary: step }, { weight: 1, arbitrary: jump }), { maxLength: 200 }),
      (zone, time, steps) => {
        let ms = at('2026-03-01T00:00:00Z').epochMilliseconds;
        const instants = steps.map((by) => {
          ms += by;
          return Temporal.Instant.fromEpochMilliseconds(ms);
        });
        const schedule = someSchedule({ zone, time, since: '2026-02-27' });
        const posts = live(schedule, instants);
        const rows = posts.map(({ date }) => date);
        expect(new Set(rows).size).toBe(rows.length);
        for (const { due, settled } of posts.filter(({ state }) => state === 'sent')) {
          const after = at(due).until(at(settled ?? due));
          expect(Temporal.Duration.compare(after, latest)).toBeLessThanOrEqual(0);
          expect(after.sign).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});

test('a clock that wakes when the next post is due makes each of them, in every weekday pattern', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1, maxLength: 7 }), (days) => {
      const schedule = someSchedule({ since: '2026-03-01', days: days.toSorted() as unknown as Schedule['days'] });
      const posts: Post[] = [];
      let now = at('2026-02-28T00:00:00Z');
      for (let i = 0; i < 30; i++) {
        const next = nextDue(schedule, now, posts);
        if (!next) break;
        now = next.at;
        for (const each of plan([schedule], () => posts, now).due) posts.push(claimOf(schedule, each));
      }
      expect(posts).toHaveLength(30);
      expect(posts.every(({ date }) => schedule.days.includes(Temporal.PlainDate.from(date).dayOfWeek as 1))).toBe(
        true,
      );
    }),
  );
});
