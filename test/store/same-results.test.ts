import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createMemoryStore } from '#src/store/memory.ts';
import { openStore } from '#src/store/open.ts';
import type { OpenStore } from '#src/store/sqlite.ts';
import { TempFolder } from './temp-folder.ts';
import {
  anyBrief,
  anyChannel,
  anyDate,
  anyId,
  anyInstant,
  anyItems,
  anyOwner,
  anyPost,
  anySchedule,
  anyServer,
  anySettings,
} from './things.ts';

const folder = new TempFolder();
afterAll(() => folder[Symbol.dispose]());

/** One call of a store, whose result can be compared. */
type Step = { readonly name: string; readonly given: unknown; readonly take: (store: OpenStore) => unknown };

function often<T>(weight: number, name: string, given: fc.Arbitrary<T>, take: (store: OpenStore, given: T) => unknown) {
  return {
    weight,
    arbitrary: given.map((value): Step => ({ name, given: value, take: (store) => take(store, value) })),
  };
}

const nothing = fc.constant(null);
const most = fc.option(fc.nat(3), { nil: undefined });

/** Every call there is; what others need, more often. */
const anyStep = fc.oneof(
  often(5, 'put', anySchedule, ({ schedules }, schedule) => schedules.put(schedule)),
  often(8, 'claim', anyPost, ({ schedules }, post) => schedules.claim(post)),
  often(6, 'settle', fc.tuple(anyPost, anyOwner), ({ schedules }, [post, owner]) => schedules.settle(post, owner)),
  often(6, 'take over', fc.tuple(anyPost, anyInstant), ({ schedules }, [post, now]) => schedules.takeOver(post, now)),
  often(1, 'remove', anyId, ({ schedules }, id) => schedules.remove(id)),
  often(1, 'all', nothing, ({ schedules }) => schedules.all()),
  often(1, 'of', anyServer, ({ schedules }, server) => schedules.of(server)),
  often(1, 'get', anyId, ({ schedules }, id) => schedules.get(id)),
  often(1, 'posts', fc.tuple(anyId, most), ({ schedules }, [id, count]) => schedules.posts(id, count)),
  often(1, 'post', fc.tuple(anyId, anyDate), ({ schedules }, [id, date]) => schedules.post(id, date)),
  often(1, 'claimed', nothing, ({ schedules }) => schedules.claimed()),
  often(2, 'set', fc.tuple(anyServer, anySettings), ({ settings }, [server, set]) => settings.set(server, set)),
  often(1, 'settings', anyServer, ({ settings }, server) => settings.get(server)),
  often(6, 'start', anyBrief, ({ briefs }, brief) => briefs.start(brief)),
  often(4, 'change', fc.tuple(anyBrief, anyItems), ({ briefs }, [{ id, title, closed }, items]) =>
    briefs.change(id, (brief) => ({ ...brief, title, items, closed: brief.closed ?? closed })),
  ),
  often(2, 'leave', anyBrief, ({ briefs }, { id }) => briefs.change(id, (brief) => brief)),
  often(1, 'brief', anyBrief, ({ briefs }, { id }) => briefs.get(id)),
  often(1, 'open', fc.tuple(anyServer, anyChannel), ({ briefs }, place) => briefs.open(...place)),
  often(2, 'closed', fc.tuple(anyServer, anyChannel), ({ briefs }, place) => briefs.closed(...place)),
  often(3, 'sweep briefs', anyInstant, ({ briefs }, before) => briefs.sweep(before)),
  often(1, 'servers', nothing, ({ records }) => records.servers()),
  often(1, 'records', anyServer, ({ records }, server) => records.of(server)),
  often(2, 'left', fc.tuple(anyServer, fc.option(anyInstant, { nil: null })), ({ records }, [server, at]) =>
    records.left(server, at),
  ),
  often(1, 'erase', anyServer, ({ records }, server) => records.erase(server)),
  often(2, 'sweep', anyInstant, ({ records }, before) => records.sweep(before)),
);

/** All that can be seen of a store. */
function all({ schedules, settings, briefs, records }: OpenStore): unknown {
  const servers = records.servers();
  return {
    schedules: schedules.all().map((schedule) => [schedule, schedules.posts(schedule.id)]),
    claimed: schedules.claimed(),
    servers: servers.map((server) => [server, settings.get(server), records.of(server)]),
    briefs: ['1', '2'].map((server) =>
      ['10', '11'].map((channel) => [briefs.open(server, channel), briefs.closed(server, channel)]),
    ),
  };
}

test('whatever is done in whatever order, both stores say the same, also when the file is opened again', () => {
  let opened = 0;
  const taken = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 5, maxLength: 50, size: 'max' }), (steps) => {
      const path = folder.at(`${++opened}.sqlite`);
      const memory = createMemoryStore();
      const sqlite = openStore(path);
      for (const { name, given, take } of steps) {
        const [result, expected] = [take(sqlite), take(memory)];
        expect(result, `${name} ${JSON.stringify(given)}`).toEqual(expected);
        if (result === true || Number(result) > 0) taken.set(name, (taken.get(name) ?? 0) + 1);
      }
      expect(all(sqlite)).toEqual(all(memory));
      sqlite.close();
      const again = openStore(path);
      expect(all(again)).toEqual(all(memory));
      again.close();
    }),
    { numRuns: 80 },
  );
  // The sequences do reach what is rare.
  for (const name of ['claim', 'settle', 'take over', 'sweep', 'start', 'sweep briefs'])
    expect(taken.get(name), name).toBeGreaterThan(2);
});
