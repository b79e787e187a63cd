import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backUp } from '#src/store/backup.ts';
import { openStore } from '#src/store/open.ts';
import { startProgram } from '../support/child.ts';
import { TempFolder } from './temp-folder.ts';
import { aBrief, aPost, aSchedule } from './things.ts';

/** Starts a process that writes without end, and ends it by SIGKILL once it has said `until`; all that it said. */
async function writeAndKill(args: readonly string[], until: RegExp, cwd?: string): Promise<readonly string[]> {
  await using writer = startProgram({ script: 'test/store/writer-fixture.ts', args, ...(cwd ? { cwd } : {}) });
  await writer.waitForLine(until);
  const { signal } = await writer.kill();
  expect({ signal, stderr: writer.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
  return writer.stdout.split('\n').slice(0, -1);
}

/** The numbers that go with a word. */
function numbersOf(lines: readonly string[], word: string): number[] {
  return lines.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.slice(word.length))] : []));
}

const kills = fc.sample(fc.integer({ min: 1, max: 60 }), 6);

describe('a process that is killed', () => {
  test('has lost no write that was acknowledged, time and again', async () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    let from = 0;
    for (const [round, after] of kills.entries()) {
      const said = await writeAndKill(['post', path, String(from)], new RegExp(`^sent ${from + after}$`));
      const [claimed = [], sent = []] = ['claimed', 'sent'].map((word) => numbersOf(said, word));
      const { rows } = await backUp(path, folder.at(`${round}.backup`));
      const { schedules, close } = openStore(path);
      const posts = schedules.posts('aaaaaaaa').toReversed();
      expect(rows['posts']).toBe(posts.length);
      // The last of each may have been written and not yet said.
      expect(posts.length - from - claimed.length).toBeOneOf([0, 1]);
      expect(posts.filter(({ state }) => state === 'sent').length - from - sent.length).toBeOneOf([0, 1]);
      for (const number of sent) expect(posts[number]?.state).toBe('sent');
      for (const post of schedules.claimed()) schedules.settle({ ...post, state: 'sent' }, post.owner ?? '');
      from = posts.length;
      close();
    }
    expect(from).toBeGreaterThan(kills.length);
  });

  test('has erased a server with all its traces or not at all', async () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    let from = 0;
    for (const after of kills.map((each) => each % 7)) {
      const said = await writeAndKill(['erase', path, String(from)], new RegExp(`^erased ${from + after}$`));
      const [planted = [], erased = []] = ['planted', 'erased'].map((word) => numbersOf(said, word));
      const store = openStore(path);
      for (const number of planted) {
        const { schedules = [], posts = [] } = store.records.of(`server-${number}`);
        const isGone = schedules.length === 0 && posts.length === 0;
        if (erased.includes(number)) expect(isGone).toBe(true);
        if (isGone) expect(folder.holding(`CANARY-${number}-`)).toEqual([]);
        else expect([schedules.length, posts.length]).toEqual([3, 3]);
      }
      from = (planted.at(-1) ?? 0) + 2;
      store.close();
    }
  });
});

test('of several processes that want the same posts, one gets each', async () => {
  using folder = new TempFolder();
  const path = folder.at('ibid.sqlite');
  const store = openStore(path);
  store.schedules.put(aSchedule());
  const dates = Array.from({ length: 200 }, (_, days) =>
    Temporal.PlainDate.from('2026-01-01').add({ days }).toString(),
  );
  for (const date of dates) store.schedules.claim(aPost({ date }));
  const race = { script: 'test/store/writer-fixture.ts', args: ['race', path] };
  await using processes = new AsyncDisposableStack();
  const runners = Array.from({ length: 3 }, () => processes.use(startProgram(race)));
  const endings = await Promise.all(runners.map(({ ended }) => ended));
  expect(runners.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  expect(endings).toEqual(runners.map(() => ({ code: 0, signal: null })));
  const said = runners.map(({ stdout }) => stdout.split('\n').slice(0, -1));
  for (const word of ['taken', 'claimed']) {
    const numbers = said.flatMap((lines) => numbersOf(lines, word)).sort((a, b) => a - b);
    expect(numbers, word).toEqual(dates.map((_, number) => number));
  }
  store.close();
});

test('of what several processes add to a brief at the same time, nothing is lost; a channel gets one brief', async () => {
  using folder = new TempFolder();
  const path = folder.at('ibid.sqlite');
  const store = openStore(path);
  store.briefs.start(aBrief({ items: [] }));
  await using processes = new AsyncDisposableStack();
  const writers = Array.from({ length: 3 }, () =>
    processes.use(startProgram({ script: 'test/store/writer-fixture.ts', args: ['brief', path] })),
  );
  const endings = await Promise.all(writers.map(({ ended }) => ended));
  expect(writers.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  expect(endings).toEqual(writers.map(() => ({ code: 0, signal: null })));
  const said = writers.flatMap(({ stdout }) => stdout.split('\n').slice(0, -1));
  const added = said.flatMap((line) => /^added-(\d+) (\d+)$/.exec(line)?.slice(1).join('-') ?? []);
  const kept = store.briefs.get('aaaaaaaa')?.items.map(({ id }) => id) ?? [];
  expect(added).toHaveLength(180);
  expect(kept.toSorted()).toEqual(added.toSorted());
  expect(new Set(numbersOf(said, 'started')).size).toBe(numbersOf(said, 'started').length);
  for (const number of numbersOf(said, 'started'))
    expect(store.briefs.open(aBrief().server, `${number}`)).not.toBeNull();
  store.close();
});

test.skipIf(process.platform === 'win32')(
  'a name that SQLite takes for something else is a file all the same',
  async () => {
    using folder = new TempFolder();
    await writeAndKill(['post', ':memory:'], /^sent 0$/, folder.path);
    const store = openStore(folder.at(':memory:'));
    expect(store.schedules.post('aaaaaaaa', '2026-01-01')?.state).toBe('sent');
    store.close();
  },
);
