import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyDay, formatDays, readDays } from '#src/daily/days.ts';
import { readTime } from '#src/daily/read-time.ts';

describe('a time of day', () => {
  test.for<[string, string | null]>([
    ['9', '09:00'],
    ['9:00', '09:00'],
    ['09.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9h30', '09:30'],
    ['9 pm', '21:00'],
    ['9:30PM', '21:30'],
    ['9 a.m.', '09:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    [' 7:05 ', '07:05'],
    ['24:00', null],
    ['9:60', null],
    ['13 pm', null],
    ['0 am', null],
    ['9 m', null],
    ['9:5', null],
    ['noon', null],
    ['-1', null],
    ['٩', null],
    ['', null],
  ])('%j is %j', ([text, time]) => {
    expect(readTime(text)).toBe(time);
  });
});

describe('days of the week', () => {
  test.for<[string, string]>([
    ['mon-fri', '12345'],
    ['weekdays', '12345'],
    ['Working days', '12345'],
    ['Mon, Wed', '13'],
    ['mon wed fri', '135'],
    ['tuesday and thursday', '24'],
    ['monday to friday', '12345'],
    ['Mon – Wed, fri', '1235'],
    ['fri-mon', '1567'],
    ['weekends, wed', '367'],
    ['every day', '1234567'],
    ['daily', '1234567'],
    ['thurs', '4'],
    ['weds & tues.', '23'],
    ['Mondays', '1'],
    ['wed wed', '3'],
  ])('%j is %s', ([text, days]) => {
    expect(readDays(text)?.join('')).toBe(days);
  });

  test.for(['t', 'xday', '', 'mon-', '-mon', 'mon-tue-wed', 'constructor', '1-5', 'mon, xyz', 'mondaymonday'])(
    '%j names none',
    (text) => expect(readDays(text)).toBeNull(),
  );

  test.for<[string, string]>([
    ['1234567', 'every day'],
    ['12345', 'Monday to Friday'],
    ['135', 'Monday, Wednesday and Friday'],
    ['67', 'Saturday and Sunday'],
    ['4', 'Thursday'],
    ['1567', 'Monday, Friday, Saturday and Sunday'],
  ])('%s is written %j', ([digits, text]) => {
    expect(formatDays(everyDay.filter((day) => digits.includes(String(day))))).toBe(text);
  });

  test('what is written can be read', () => {
    fc.assert(
      fc.property(fc.subarray([...everyDay], { minLength: 1 }), (days) => {
        expect(readDays(formatDays(days))).toEqual(days);
      }),
    );
  });
});
