import { describe, expect, test } from 'vitest';
import { dueOn, firstDate, nextDue } from '#src/daily/due.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import { somePost, someSchedule } from '../support/daily.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('when a local date is due', () => {
  test.for<[string, string, string, string, string | null]>([
    ['an ordinary day', 'Asia/Almaty', '09:00', '2026-03-02', '2026-03-02T04:00:00Z'],
    ['a zone with half hours', 'Asia/Kolkata', '00:00', '2026-03-02', '2026-03-01T18:30:00Z'],
    ['before the clock goes forward', 'America/New_York', '01:59', '2026-03-08', '2026-03-08T06:59:00Z'],
    [
      'a time that is skipped: when the skip ends, not an hour on',
      'America/New_York',
      '02:30',
      '2026-03-08',
      '2026-03-08T07:00:00Z',
    ],
    ['the first skipped minute', 'America/New_York', '02:00', '2026-03-08', '2026-03-08T07:00:00Z'],
    ['a skip of half an hour', 'Australia/Lord_Howe', '02:15', '2026-10-04', '2026-10-03T15:30:00Z'],
    ['a midnight that is skipped', 'America/Santiago', '00:00', '2026-09-06', '2026-09-06T04:00:00Z'],
    [
      'the last minutes of a day that are skipped: the next day’s first instant',
      'America/Nuuk',
      '23:30',
      '2024-03-30',
      '2024-03-31T01:00:00Z',
    ],
    ['a time that comes twice: the first', 'America/New_York', '01:30', '2026-11-01', '2026-11-01T05:30:00Z'],
    ['a time that comes twice, in Europe', 'Europe/Vienna', '02:30', '2026-10-25', '2026-10-25T00:30:00Z'],
    ['a date that the zone left out', 'Pacific/Apia', '09:00', '2011-12-30', null],
    ['the date after one that was left out', 'Pacific/Apia', '09:00', '2011-12-31', '2011-12-30T19:00:00Z'],
    ['a date that the zone left out, long ago', 'Pacific/Kwajalein', '09:00', '1993-08-21', null],
  ])('%s', ([, zone, time, date, expected]) => {
    const found = dueOn(someSchedule({ zone, time, since: '1900-01-01' }), date);
    expect(found?.toString() ?? null).toBe(expected);
  });

  test.for<[string, Partial<Schedule>, string, boolean]>([
    ['its first date', { since: '2026-03-02' }, '2026-03-02', true],
    ['the date before its first', { since: '2026-03-02' }, '2026-03-01', false],
    ['one of its weekdays (a Monday)', { days: [1, 5] }, '2026-03-02', true],
    ['another weekday', { days: [1, 5] }, '2026-03-03', false],
    ['paused', { paused: { until: null, reason: null } }, '2026-03-02', false],
    ['paused until later', { paused: { until: '2026-03-03', reason: null } }, '2026-03-02', false],
    ['paused until then', { paused: { until: '2026-03-02', reason: null } }, '2026-03-02', true],
  ])('%s', ([, given, date, isDue]) => {
    expect(dueOn(someSchedule(given), date) !== null).toBe(isDue);
  });
});

describe('what comes next', () => {
  const next = (given: Partial<Schedule>, now: string, dates: readonly string[] = []): string | null => {
    const due = nextDue(
      someSchedule({ zone: 'UTC', ...given }),
      at(now),
      dates.map((date) => somePost({ date })),
    );
    return due && `${due.date} ${due.at}`;
  };
  test.for<[string, Partial<Schedule>, string, readonly string[], string | null]>([
    ['later today', {}, '2026-03-02T08:59:00Z', [], '2026-03-02 2026-03-02T09:00:00Z'],
    ['today still, while it is not too late', {}, '2026-03-02T15:00:00Z', [], '2026-03-02 2026-03-02T09:00:00Z'],
    ['tomorrow, where it is too late', {}, '2026-03-02T15:00:01Z', [], '2026-03-03 2026-03-03T09:00:00Z'],
    ['tomorrow, where today has one', {}, '2026-03-02T08:00:00Z', ['2026-03-02'], '2026-03-03 2026-03-03T09:00:00Z'],
    [
      'after those that were skipped',
      {},
      '2026-03-02T08:00:00Z',
      ['2026-03-02', '2026-03-03'],
      '2026-03-04 2026-03-04T09:00:00Z',
    ],
    ['yesterday’s, after midnight', { time: '23:00' }, '2026-03-02T01:00:00Z', [], '2026-03-01 2026-03-01T23:00:00Z'],
    ['the next of its weekdays', { days: [7] }, '2026-03-02T08:00:00Z', [], '2026-03-08 2026-03-08T09:00:00Z'],
    ['its first date', { since: '2027-01-01' }, '2026-03-02T08:00:00Z', [], '2027-01-01 2027-01-01T09:00:00Z'],
    [
      'the end of a pause',
      { paused: { until: '2026-04-01', reason: null } },
      '2026-03-02T08:00:00Z',
      [],
      '2026-04-01 2026-04-01T09:00:00Z',
    ],
    ['nothing while it is paused', { paused: { until: null, reason: null } }, '2026-03-02T08:00:00Z', [], null],
    [
      'never a date that does not exist',
      { zone: 'Pacific/Apia', since: '2011-01-01' },
      '2011-12-30T09:00:00Z',
      ['2011-12-29'],
      '2011-12-31 2011-12-30T19:00:00Z',
    ],
  ])('%s', ([, given, now, dates, expected]) => {
    expect(next(given, now, dates)).toBe(expected);
  });
});

test.for<[string, string, string, string, string]>([
  ['its time is still to come', 'UTC', '09:00', '2026-03-02T08:59:59Z', '2026-03-02'],
  ['its time is now', 'UTC', '09:00', '2026-03-02T09:00:00Z', '2026-03-03'],
  ['it is tomorrow there already', 'Asia/Almaty', '09:00', '2026-03-02T20:00:00Z', '2026-03-03'],
  ['it is yesterday there still', 'America/New_York', '22:00', '2026-03-02T01:00:00Z', '2026-03-01'],
])('the first date of a new schedule: %s', ([, zone, time, now, expected]) => {
  expect(firstDate({ zone, time }, at(now))).toBe(expected);
});
