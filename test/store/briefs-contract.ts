import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brief } from '#src/brief/brief.ts';
import type { OpenStore } from '#src/store/sqlite.ts';
import { aBrief, anItem } from './things.ts';
import { withStoreFrom } from './with-store.ts';

const [here, there] = ['100000000000000001', '100000000000000009'];
const channel = '100000000000000002';
const ended = '2026-11-21T10:00:00Z';
const published = { at: '2026-11-21T09:30:00Z', message: null, retracted: null };

/** What every store keeps to in keeping briefs. `open` gives an empty one. */
export function briefsContract(open: () => OpenStore): void {
  const withStore = withStoreFrom(open);

  describe('briefs', () => {
    test(
      'none at first',
      withStore(({ briefs }) => {
        expect([briefs.open(here, channel), briefs.get('aaaaaaaa'), briefs.closed(here, channel)]).toEqual([
          null,
          null,
          [],
        ]);
        expect(briefs.change('aaaaaaaa', (brief) => brief)).toBeNull();
        expect(briefs.sweep('2100-01-01T00:00:00Z')).toBe(0);
      }),
    );

    test.for<Partial<Brief>>([
      {},
      { items: [], document: 'a-document', slot: 1, pace: 1 },
      {
        items: [
          anItem({
            spans: [
              { start: 0, end: 1 },
              { start: 5, end: 900_000 },
            ],
            note: null,
          }),
        ],
      },
      { items: [anItem({ note: 'Пауза — “quote” \\ \u0000 \ud800 \n' }), anItem({ id: 'j', published })] },
      {
        items: [anItem({ published: { ...published, message: '3', retracted: { at: ended, reason: 'wrong para.' } } })],
      },
      { closed: ended },
    ])('one is given back as it was kept: %#', (given) =>
      withStore(({ briefs, records }) => {
        const brief = aBrief(given);
        expect(briefs.start(brief)).toBe(true);
        expect(briefs.get('aaaaaaaa')).toEqual(brief);
        expect(briefs.open(here, channel)).toEqual(brief.closed === null ? brief : null);
        expect(briefs.closed(here, channel)).toEqual(brief.closed === null ? [] : [brief]);
        expect(records.of(here)['briefs']).toHaveLength(1);
      })(),
    );

    test.for<[string, object]>([
      ['no title', { title: '' }],
      ['a slot of no time', { slot: 0 }],
      ['an instant that is none', { opened: 'now' }],
      ['an item with no words', { items: [anItem({ spans: [] })] }],
      ['an item with a hash that is none', { items: [anItem({ sha256: '' })] }],
      ['an item with something more', { items: [{ ...anItem(), text: 'the words' }] }],
    ])('%s is refused, and nothing changed', ([, wrong]) =>
      withStore(({ briefs, records }) => {
        expect(() => briefs.start(aBrief(wrong))).toThrow();
        expect([briefs.get('aaaaaaaa'), records.servers()]).toEqual([null, []]);
        briefs.start(aBrief());
        expect(() => briefs.change('aaaaaaaa', (brief) => ({ ...brief, ...wrong }))).toThrow();
        expect(briefs.get('aaaaaaaa')).toEqual(aBrief());
      })(),
    );

    test(
      'a channel has one open brief, another channel or server its own',
      withStore(({ briefs }) => {
        expect(briefs.start(aBrief())).toBe(true);
        expect(briefs.start(aBrief({ id: 'bbbbbbbb' }))).toBe(false);
        expect(briefs.start(aBrief({ channel: '2' }))).toBe(false);
        expect(briefs.start(aBrief({ id: 'cccccccc', channel: '2' }))).toBe(true);
        expect(briefs.start(aBrief({ id: 'dddddddd', server: there }))).toBe(true);
        expect(briefs.get('bbbbbbbb')).toBeNull();
        expect([briefs.open(here, channel)?.id, briefs.open(here, '2')?.id]).toEqual(['aaaaaaaa', 'cccccccc']);
        briefs.change('aaaaaaaa', (brief) => ({ ...brief, closed: ended }));
        expect([briefs.open(here, channel), briefs.open(there, channel)?.id]).toEqual([null, 'dddddddd']);
        expect(briefs.start(aBrief({ id: 'bbbbbbbb' }))).toBe(true);
      }),
    );

    test(
      'a change is made to what is there now, and its result is kept',
      withStore(({ briefs }) => {
        briefs.start(aBrief());
        const seen: Brief[] = [];
        for (const title of ['one', 'two'])
          expect(
            briefs.change('aaaaaaaa', (brief) => {
              seen.push(brief);
              return { ...brief, title, items: [...brief.items, anItem({ id: title })] };
            }),
          ).toMatchObject({ title });
        expect(seen).toEqual([aBrief(), aBrief({ title: 'one', items: [anItem(), anItem({ id: 'one' })] })]);
        const items = [anItem(), anItem({ id: 'one' }), anItem({ id: 'two' })];
        expect(briefs.change('aaaaaaaa', (brief) => brief)).toEqual(aBrief({ title: 'two', items }));
        expect(briefs.open(here, channel)).toEqual(aBrief({ title: 'two', items }));
      }),
    );

    test.for<[string, Partial<Brief>, (brief: Brief) => Brief]>([
      [
        'that throws',
        {},
        () => {
          throw new Error('as it was');
        },
      ],
      ['that gives another brief', {}, (brief) => ({ ...brief, id: 'bbbbbbbb' })],
      ['that moves it to another channel', {}, (brief) => ({ ...brief, channel: '2' })],
      ['that moves it to another server', {}, (brief) => ({ ...brief, server: there })],
      ['that opens it again', { closed: ended }, (brief) => ({ ...brief, closed: null })],
    ])('a change %s changes nothing, and the store goes on', ([, given, change]) =>
      withStore(({ briefs }) => {
        briefs.start(aBrief(given));
        expect(() => briefs.change('aaaaaaaa', change)).toThrow();
        expect([briefs.get('aaaaaaaa'), briefs.get('bbbbbbbb')]).toEqual([aBrief(given), null]);
        expect(briefs.change('aaaaaaaa', (brief) => ({ ...brief, title: 'next' }))?.title).toBe('next');
      })(),
    );

    test(
      'closed ones of a channel, the latest first by time and not by how it is written',
      withStore(({ briefs }) => {
        const closed = [
          '2026-11-21T04:00:00.5Z',
          '2026-11-21T04:00:00Z',
          '2026-11-21T04:00:01Z',
          '2026-11-20T23:00:00Z',
          '2026-11-21T04:00:01.000Z',
        ];
        for (const [i, each] of closed.entries()) briefs.start(aBrief({ id: `brief-${i}`, closed: each }));
        briefs.start(aBrief({ id: 'open' }));
        briefs.start(aBrief({ id: 'elsewhere', channel: '2', closed: ended }));
        expect(briefs.closed(here, channel).map(({ id }) => id)).toEqual([
          'brief-4',
          'brief-2',
          'brief-0',
          'brief-1',
          'brief-3',
        ]);
      }),
    );

    test(
      'those with a publication that Discord has not confirmed, open or ended, in any server and in the order of their start',
      withStore(({ briefs }) => {
        const given: readonly (readonly [string, Partial<Brief>])[] = [
          ['not published', { items: [anItem()] }],
          ['in doubt', { items: [anItem(), anItem({ id: 'j', published })] }],
          ['confirmed', { items: [anItem({ published: { ...published, message: '3' } })] }],
          ['withdrawn', { items: [anItem({ published: { ...published, retracted: { at: ended, reason: 'x' } } })] }],
          ['ended in doubt', { items: [anItem({ published })], closed: ended, server: there }],
          ['empty', { items: [] }],
        ];
        for (const [i, [id, fields]] of given.entries()) briefs.start(aBrief({ id, channel: String(i), ...fields }));
        expect(briefs.doubtful().map(({ id }) => id)).toEqual(['in doubt', 'ended in doubt']);
        expect(briefs.doubtful()[0]).toEqual(briefs.get('in doubt'));
      }),
    );

    test.for<[closed: string | null, before: string, swept: number]>([
      ['2026-11-21T00:00:00Z', '2026-11-20T23:59:59Z', 0],
      ['2026-11-21T00:00:00Z', '2026-11-21T00:00:00Z', 1],
      ['2026-11-21T00:00:00.5Z', '2026-11-21T00:00:00Z', 0],
      ['2026-11-21T00:00:00.5Z', '2026-11-21T00:00:01Z', 1],
      [null, '2100-01-01T00:00:00Z', 0],
    ])('closed at %s, swept up to %s: %d deleted', ([closed, before, swept]) =>
      withStore(({ briefs, records }) => {
        briefs.start(aBrief({ closed }));
        briefs.start(aBrief({ id: 'stays', server: there }));
        expect(briefs.sweep(before)).toBe(swept);
        expect(briefs.get('aaaaaaaa')).toEqual(swept ? null : aBrief({ closed }));
        expect(records.servers()).toEqual(swept ? [there] : [here, there]);
      })(),
    );

    test(
      'erased with their server, and with no other; told whole',
      withStore(({ briefs, records }) => {
        briefs.start(aBrief());
        briefs.start(aBrief({ id: 'ended', closed: ended }));
        briefs.start(aBrief({ id: 'stays', server: there }));
        const { items, ...columns } = aBrief();
        expect(records.of(here)['briefs']).toEqual([
          { ...columns, items: JSON.stringify(items) },
          { ...columns, items: JSON.stringify(items), id: 'ended', closed: ended },
        ]);
        records.left(here, ended);
        expect(records.of(here)['departures']).toHaveLength(1);
        records.erase(here);
        expect([records.of(here), briefs.get('aaaaaaaa'), briefs.get('ended')]).toEqual([{}, null, null]);
        expect(briefs.open(there, channel)?.id).toBe('stays');
      }),
    );

    test('whoever changes a brief, in whatever order: nothing that was added is lost', () => {
      fc.assert(
        fc.property(fc.array(fc.record({ id: fc.uuid(), drops: fc.boolean() }), { maxLength: 20 }), (added) => {
          withStore(({ briefs }) => {
            briefs.start(aBrief({ items: [] }));
            for (const { id, drops } of added) {
              briefs.change('aaaaaaaa', (brief) => ({ ...brief, items: [...brief.items, anItem({ id })] }));
              if (drops)
                briefs.change('aaaaaaaa', (brief) => ({
                  ...brief,
                  items: brief.items.filter((each) => each.id !== id),
                }));
            }
            const left = added.filter(({ drops }) => !drops).map(({ id }) => id);
            expect(briefs.get('aaaaaaaa')?.items.map(({ id }) => id)).toEqual(left);
          })();
        }),
        { numRuns: 15 },
      );
    });
  });
}
