import fc from 'fast-check';
import type { Brief, Item } from '#src/brief/brief.ts';
import type { ServerSettings } from '#src/command/server-settings.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import { someBrief, someItem } from '../support/briefs.ts';
import { somePost, someSchedule } from '../support/daily.ts';

/** A schedule of no particular kind. */
export function aSchedule(given: Partial<Schedule> = {}): Schedule {
  return someSchedule({ id: 'aaaaaaaa', ...given });
}

/** A post that a process called `one` has claimed. */
export function aPost(given: Partial<Post> = {}): Post {
  return somePost({
    schedule: 'aaaaaaaa',
    date: '2026-11-21',
    state: 'claimed',
    due: '2026-11-21T04:00:00Z',
    owner: 'one',
    lease: '2026-11-21T04:05:00Z',
    message: null,
    settled: null,
    ...given,
  });
}

/** An open brief of no particular kind, with one item. */
export function aBrief(given: Partial<Brief> = {}): Brief {
  return someBrief({ id: 'aaaaaaaa', items: [anItem()], ...given });
}

export function anItem(given: Partial<Item> = {}): Item {
  return someItem({ id: 'iiiiiiii', note: 'after the pause', ...given });
}

/** Settings of no particular kind. */
export function someSettings(given: Partial<ServerSettings> = {}): ServerSettings {
  return { style: 'oscola', private: false, language: 'en', zone: 'Europe/London', ...given };
}

const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const among = (...names: string[]): fc.Arbitrary<string> => fc.constantFrom(...names);
const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\0'));

export const anyServer = among('1', '2');
export const anyId = among('aaaaaaaa', 'bbbbbbbb');
export const anyDate = among('2026-11-20', '2026-11-21');
/** Written with and without fractions: what sorts otherwise as text than as time. */
export const anyInstant = among(
  '2026-11-21T04:00:00Z',
  '2026-11-21T04:00:00.5Z',
  '2026-11-21T04:00:00.250Z',
  '2026-11-21T04:00:00.123456789Z',
  '2026-11-21T04:00:01Z',
);
export const anyOwner = among('one', 'two');

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  id: anyId,
  server: anyServer,
  channel: among('10', '11'),
  time: among('00:00', '02:30', '23:59'),
  zone: among('Asia/Almaty', 'UTC'),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
  topic: maybe(words),
  document: maybe(words),
  role: maybe(among('20')),
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  since: anyDate,
  paused: maybe(fc.record({ until: maybe(anyDate), reason: maybe(words) })),
});

export const anyPost: fc.Arbitrary<Post> = fc.record({
  schedule: anyId,
  date: anyDate,
  state: fc.oneof(
    { arbitrary: fc.constant('claimed' as const), weight: 3 },
    { arbitrary: fc.constantFrom('sent', 'missed', 'skipped', 'failed'), weight: 1 },
  ),
  fact: maybe(words),
  due: anyInstant,
  owner: maybe(anyOwner),
  lease: maybe(anyInstant),
  message: maybe(among('30')),
  settled: maybe(anyInstant),
  late: fc.boolean(),
  reason: maybe(words),
});

export const anySettings: fc.Arbitrary<ServerSettings> = fc.record({
  style: maybe(fc.constantFrom('un', 'oscola', 'apa')),
  private: maybe(fc.boolean()),
  language: maybe(among('en', 'fr')),
  zone: maybe(among('UTC')),
});

const anyItem: fc.Arbitrary<Item> = fc.record({
  id: among('i', 'j', 'k'),
  document: words,
  spans: fc.array(fc.record({ start: fc.nat(1000), end: fc.integer({ min: 1, max: 9999 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  sha256: among('a'.repeat(64), '0'.repeat(64)),
  note: maybe(fc.string({ minLength: 1, unit: 'binary' })),
  published: maybe(
    fc.record({
      at: anyInstant,
      message: maybe(among('30')),
      retracted: maybe(fc.record({ at: anyInstant, reason: words })),
    }),
  ),
});

export const anyChannel = among('10', '11');
export const anyItems = fc.array(anyItem, { maxLength: 4 });

export const anyBrief: fc.Arbitrary<Brief> = fc.record({
  id: among('aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd'),
  server: anyServer,
  channel: anyChannel,
  owner: words,
  title: words,
  slot: fc.integer({ min: 1, max: 3600 }),
  pace: fc.integer({ min: 1, max: 300 }),
  items: anyItems,
  document: maybe(words),
  opened: anyInstant,
  closed: fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary: anyInstant, weight: 1 }),
});
