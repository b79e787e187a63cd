import { describe, expect, test } from 'vitest';
import type { OpenStore } from '#src/store/sqlite.ts';
import { aPost, aSchedule, someSettings } from './things.ts';
import { withStoreFrom } from './with-store.ts';

/** What every store keeps to, whatever it is made of. `open` gives an empty one. */
export function storeContract(open: () => OpenStore): void {
  const [here, there] = ['100000000000000001', '100000000000000002'];

  const withStore = withStoreFrom(open);

  /** A store in which one schedule has one claimed post. */
  const withClaim = (work: (store: OpenStore) => void): (() => void) =>
    withStore((store) => {
      store.schedules.put(aSchedule());
      expect(store.schedules.claim(aPost())).toBe(true);
      work(store);
    });

  describe('schedules', () => {
    test(
      'nothing at first',
      withStore(({ schedules }) => {
        expect([schedules.all(), schedules.of(here), schedules.claimed()]).toEqual([[], [], []]);
        expect([schedules.get('aaaaaaaa'), schedules.post('aaaaaaaa', '2026-11-21')]).toEqual([null, null]);
        expect(schedules.posts('aaaaaaaa')).toEqual([]);
      }),
    );

    test.for([
      aSchedule(),
      aSchedule({ topic: 'torture', document: 'some-id', role: '300000000000000001', seed: 0xffff_ffff }),
      aSchedule({ days: [3], paused: { until: null, reason: null } }),
      aSchedule({ days: [1, 7], paused: { until: '2026-12-01', reason: 'Ibid may not post there.' } }),
    ])('one is given back as it was put: %#', (schedule) =>
      withStore(({ schedules }) => {
        schedules.put(schedule);
        expect(schedules.get('aaaaaaaa')).toEqual(schedule);
        expect(schedules.all()).toEqual([schedule]);
      })(),
    );

    test(
      'in the order in which they were made, also after a change and a removal',
      withStore(({ schedules }) => {
        for (const id of ['dddddddd', 'aaaaaaaa', 'cccccccc', 'bbbbbbbb']) schedules.put(aSchedule({ id }));
        schedules.put(aSchedule({ id: 'eeeeeeee', server: there }));
        schedules.put(aSchedule({ id: 'dddddddd', time: '10:00' }));
        schedules.remove('bbbbbbbb');
        schedules.put(aSchedule({ id: 'bbbbbbbb' }));
        expect(schedules.of(here).map(({ id }) => id)).toEqual(['dddddddd', 'aaaaaaaa', 'cccccccc', 'bbbbbbbb']);
        expect(schedules.all().map(({ id }) => id)).toContain('eeeeeeee');
        expect(schedules.get('dddddddd')?.time).toBe('10:00');
      }),
    );

    test(
      'a change leaves its posts alone; a removal takes them along, and no others',
      withClaim(({ schedules }) => {
        schedules.put(aSchedule({ id: 'bbbbbbbb' }));
        schedules.claim(aPost({ schedule: 'bbbbbbbb' }));
        schedules.put(aSchedule({ paused: { until: null, reason: null } }));
        expect(schedules.posts('aaaaaaaa')).toEqual([aPost()]);
        schedules.remove('aaaaaaaa');
        expect([schedules.get('aaaaaaaa'), schedules.posts('aaaaaaaa')]).toEqual([null, []]);
        expect(schedules.claimed()).toEqual([aPost({ schedule: 'bbbbbbbb' })]);
        schedules.put(aSchedule());
        expect(schedules.posts('aaaaaaaa')).toEqual([]);
      }),
    );

    test.for<[string, object]>([
      ['a time that is none', { time: '9:00' }],
      ['no days', { days: [] }],
      ['a date that there is not', { since: '2026-02-30' }],
      ['a seed of more than 32 bits', { seed: 2 ** 32 }],
    ])('%s is refused, and nothing changed', ([, wrong]) =>
      withStore(({ schedules }) => {
        expect(() => schedules.put(aSchedule(wrong))).toThrow();
        expect(schedules.all()).toEqual([]);
      })(),
    );
  });

  describe('posts', () => {
    test.for([
      aPost(),
      aPost({ state: 'missed', fact: null, owner: null, lease: null, settled: '2026-11-21T10:00:00.123Z' }),
      aPost({ state: 'sent', message: '400000000000000001', late: true, settled: '2026-11-21T05:00:00Z' }),
      aPost({ state: 'failed', reason: 'Discord says: Missing Access.' }),
      aPost({ state: 'skipped' }),
    ])('one is given back as it was kept: %#', (post) =>
      withStore(({ schedules }) => {
        schedules.put(aSchedule());
        expect(schedules.claim(post)).toBe(true);
        expect(schedules.post('aaaaaaaa', '2026-11-21')).toEqual(post);
        expect(schedules.posts('aaaaaaaa')).toEqual([post]);
      })(),
    );

    test(
      'a date has one post, whoever comes and whatever became of it',
      withClaim(({ schedules }) => {
        expect(schedules.claim(aPost({ owner: 'two' }))).toBe(false);
        schedules.settle(aPost({ state: 'sent' }), 'one');
        expect(schedules.claim(aPost({ owner: 'two' }))).toBe(false);
        expect(schedules.post('aaaaaaaa', '2026-11-21')).toEqual(aPost({ state: 'sent' }));
      }),
    );

    test(
      'none where the schedule is gone',
      withClaim(({ schedules }) => {
        schedules.remove('aaaaaaaa');
        expect(schedules.claim(aPost({ date: '2026-11-22' }))).toBe(false);
        expect(schedules.settle(aPost({ state: 'sent' }), 'one')).toBe(false);
        expect(schedules.takeOver(aPost({ owner: 'two' }), '2027-01-01T00:00:00Z')).toBe(false);
        expect(schedules.claimed()).toEqual([]);
      }),
    );

    test(
      'the latest first, and no more than asked for',
      withStore(({ schedules }) => {
        schedules.put(aSchedule());
        for (const date of ['2026-12-01', '2026-11-30', '2027-01-01', '2026-12-02'])
          schedules.claim(aPost({ date, state: 'sent' }));
        const dates = (most?: number) => schedules.posts('aaaaaaaa', most).map(({ date }) => date);
        expect(dates()).toEqual(['2027-01-01', '2026-12-02', '2026-12-01', '2026-11-30']);
        expect(dates(2)).toEqual(['2027-01-01', '2026-12-02']);
        expect(dates(0)).toEqual([]);
      }),
    );

    test(
      'settled by its owner alone, and once',
      withClaim(({ schedules }) => {
        const sent = aPost({ state: 'sent', message: '400000000000000001', settled: '2026-11-21T04:00:01Z' });
        expect(schedules.settle(sent, 'two')).toBe(false);
        expect(schedules.post('aaaaaaaa', '2026-11-21')).toEqual(aPost());
        expect(schedules.settle(sent, 'one')).toBe(true);
        expect(schedules.settle(aPost({ state: 'failed' }), 'one')).toBe(false);
        expect(schedules.settle(aPost({ date: '2026-11-22' }), 'one')).toBe(false);
        expect(schedules.post('aaaaaaaa', '2026-11-21')).toEqual(sent);
      }),
    );

    test(
      'settled as claimed: its owner may lengthen the lease',
      withClaim(({ schedules }) => {
        const longer = aPost({ lease: '2026-11-21T04:10:00Z' });
        expect(schedules.settle(longer, 'one')).toBe(true);
        expect(schedules.claimed()).toEqual([longer]);
        expect(schedules.settle(aPost({ state: 'sent' }), 'one')).toBe(true);
      }),
    );

    test.for<[lease: string | null, now: string, taken: boolean]>([
      ['2026-11-21T04:05:00Z', '2026-11-21T04:04:59Z', false],
      ['2026-11-21T04:05:00Z', '2026-11-21T04:05:00Z', false],
      ['2026-11-21T04:05:00Z', '2026-11-21T04:05:00.001Z', true],
      ['2026-11-21T04:05:00.5Z', '2026-11-21T04:05:00Z', false],
      ['2026-11-21T04:05:00.5Z', '2026-11-21T04:05:00.500Z', false],
      ['2026-11-21T04:05:00.5Z', '2026-11-21T04:05:01Z', true],
      ['2026-11-21T04:05:00.000000001Z', '2026-11-21T04:05:00Z', false],
      [null, '2026-11-21T04:05:00Z', true],
    ])('a lease until %s is over at %s: %s', ([lease, now, taken]) =>
      withStore(({ schedules }) => {
        schedules.put(aSchedule());
        schedules.claim(aPost({ lease }));
        const mine = aPost({ owner: 'two', lease: '2026-11-21T05:00:00Z' });
        expect(schedules.takeOver(mine, now)).toBe(taken);
        expect(schedules.claimed()).toEqual([taken ? mine : aPost({ lease })]);
        expect(schedules.settle(aPost({ state: 'sent' }), 'one')).toBe(!taken);
      })(),
    );

    test(
      'taken over once, and only what is claimed',
      withClaim(({ schedules }) => {
        const now = '2026-11-21T04:06:00Z';
        const mine = aPost({ owner: 'two', lease: '2026-11-21T04:11:00Z' });
        expect(schedules.takeOver(mine, now)).toBe(true);
        expect(schedules.takeOver({ ...mine, owner: 'three' }, now)).toBe(false);
        schedules.settle({ ...mine, state: 'sent' }, 'two');
        expect(schedules.takeOver(mine, '2027-01-01T00:00:00Z')).toBe(false);
        expect(schedules.takeOver(aPost({ date: '2026-11-22' }), '2027-01-01T00:00:00Z')).toBe(false);
      }),
    );

    test(
      'claimed ones of all schedules by the time at which they were due, not by how it is written',
      withStore(({ schedules }) => {
        const due = ['2026-11-21T04:00:01Z', '2026-11-21T04:00:00.5Z', '2026-11-21T04:00:00Z', '2026-11-20T23:00:00Z'];
        for (const [i, each] of due.entries()) {
          const schedule = `schedul${i}`;
          schedules.put(aSchedule({ id: schedule, server: i % 2 ? here : there }));
          schedules.claim(aPost({ schedule, due: each }));
          schedules.claim(aPost({ schedule, date: '2026-11-19', state: 'sent' }));
        }
        expect(schedules.claimed().map((post) => post.due)).toEqual(due.toReversed());
      }),
    );
  });

  describe('settings', () => {
    const none = { style: null, private: null, language: null, zone: null };

    test(
      'nothing is set at first, and what is set is given back',
      withStore(({ settings }) => {
        expect(settings.get(here)).toEqual(none);
        settings.set(here, someSettings());
        settings.set(there, { ...none, private: true });
        expect([settings.get(here), settings.get(there)]).toEqual([someSettings(), { ...none, private: true }]);
        settings.set(here, someSettings({ style: null, private: true }));
        expect(settings.get(here)).toEqual(someSettings({ style: null, private: true }));
      }),
    );

    test(
      'nothing is kept of a server that has taken everything back',
      withStore(({ settings, records }) => {
        settings.set(here, someSettings());
        settings.set(here, none);
        expect([settings.get(here), records.of(here), records.servers()]).toEqual([none, {}, []]);
      }),
    );
  });

  describe('records', () => {
    /** Two servers of which everything is kept that can be. */
    const fill = ({ schedules, settings, records }: OpenStore): void => {
      for (const [i, server] of [here, there].entries()) {
        const schedule = `schedul${i}`;
        schedules.put(aSchedule({ id: schedule, server, paused: { until: null, reason: 'No right.' } }));
        for (const date of ['2026-11-22', '2026-11-21']) schedules.claim(aPost({ schedule, date }));
        settings.set(server, someSettings());
        records.left(server, '2026-11-21T00:00:00Z');
      }
    };

    test(
      'all of one server, and nothing of another',
      withStore((store) => {
        fill(store);
        const { schedule: _, ...post } = { ...aPost(), schedule: '', late: 0 };
        expect(store.records.of(here)).toEqual({
          posts: ['2026-11-21', '2026-11-22'].map((date) => ({ ...post, schedule: 'schedul0', date })),
          schedules: [
            {
              ...{ id: 'schedul0', server: here, channel: '100000000000000002', time: '09:00', zone: 'Asia/Almaty' },
              ...{ days: '1,2,3,4,5,6,7', topic: null, document: null, role: null, seed: 1, since: '2026-01-01' },
              ...{ paused: 1, paused_until: null, paused_reason: 'No right.' },
            },
          ],
          settings: [{ server: here, style: 'oscola', private: 0, language: 'en', zone: 'Europe/London' }],
          departures: [{ server: here, left_at: '2026-11-21T00:00:00Z' }],
        });
        expect(store.records.of('100000000000000003')).toEqual({});
        expect(store.records.servers()).toEqual([here, there]);
      }),
    );

    test(
      'erased, all of one server is gone and all of another is there',
      withStore((store) => {
        fill(store);
        const other = store.records.of(there);
        store.records.erase(here);
        expect([store.records.of(here), store.schedules.of(here), store.schedules.posts('schedul0')]).toEqual([
          {},
          [],
          [],
        ]);
        expect(store.settings.get(here).style).toBeNull();
        expect(store.records.of(there)).toEqual(other);
        expect(store.records.servers()).toEqual([there]);
        store.records.erase('100000000000000003');
        expect(store.records.of(there)).toEqual(other);
      }),
    );

    test(
      'a server left of which nothing is kept is not written down',
      withStore(({ records }) => {
        records.left(here, '2026-11-21T00:00:00Z');
        expect([records.of(here), records.servers()]).toEqual([{}, []]);
      }),
    );

    test(
      'a server counts as left since the first time it was said, until the bot is back',
      withStore(({ settings, records }) => {
        settings.set(here, someSettings());
        records.left(here, '2026-11-21T00:00:00Z');
        records.left(here, '2026-11-23T00:00:00Z');
        expect(records.of(here)['departures']).toEqual([{ server: here, left_at: '2026-11-21T00:00:00Z' }]);
        records.left(here, null);
        expect(records.of(here)['departures']).toBeUndefined();
        records.left(here, '2026-11-24T00:00:00Z');
        expect(records.of(here)['departures']).toEqual([{ server: here, left_at: '2026-11-24T00:00:00Z' }]);
      }),
    );

    test.for<[left: string, before: string, erased: number]>([
      ['2026-11-21T00:00:00Z', '2026-11-20T23:59:59Z', 0],
      ['2026-11-21T00:00:00Z', '2026-11-21T00:00:00Z', 1],
      ['2026-11-21T00:00:00.5Z', '2026-11-21T00:00:00Z', 0],
      ['2026-11-21T00:00:00.5Z', '2026-11-21T00:00:01Z', 1],
    ])('left at %s, swept up to %s: %d erased', ([left, before, erased]) =>
      withStore((store) => {
        for (const server of [here, there]) store.settings.set(server, someSettings());
        store.records.left(here, left);
        expect(store.records.sweep(before)).toBe(erased);
        expect(store.records.servers()).toEqual(erased ? [there] : [here, there]);
        store.records.left(here, null);
        expect(store.records.sweep('2100-01-01T00:00:00Z')).toBe(0);
      })(),
    );

    test(
      'several servers are swept at once',
      withStore((store) => {
        fill(store);
        expect(store.records.sweep('2026-12-21T00:00:00Z')).toBe(2);
        expect([store.records.servers(), store.schedules.all(), store.schedules.claimed()]).toEqual([[], [], []]);
      }),
    );
  });
}
