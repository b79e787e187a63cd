import { expect, test } from 'vitest';
import type { Brief } from '#src/brief/brief.ts';
import type { ChannelPort, Finding } from '#src/schedule/port.ts';
import { settlePublications } from '#src/schedule/settle-publications.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { recordedLog } from '../discord/recorded-log.ts';
import { someBrief, someItem } from '../support/briefs.ts';

const at = '2026-11-21T09:30:00Z';
const doubtful = { at, message: null, retracted: null };

/** A brief with an item published as given, and rounds that find what is said. */
function scene(finding: Finding, given: Partial<Brief> = {}) {
  const { briefs } = createMemoryStore();
  const brief = someBrief({ items: [someItem({ published: doubtful })], ...given });
  briefs.start(brief);
  let now = Temporal.Instant.from(at).add({ seconds: 15 });
  const asked: unknown[] = [];
  const sleeps: number[] = [];
  const { log, lines } = recordedLog();
  const find: ChannelPort['find'] = async (channel, key, from) => {
    asked.push([channel, key, from.toString()]);
    return finding;
  };
  const rounds = settlePublications({
    ...{ briefs, port: { find }, log, now: () => now },
    start(ms) {
      sleeps.push(ms);
      return () => {};
    },
  });
  return {
    ...{ rounds, asked, sleeps, lines, briefs },
    published: () => briefs.get(brief.id)?.items[0]?.published,
    at: (seconds: number) => {
      now = Temporal.Instant.from(at).add({ seconds });
    },
    async go() {
      rounds.wake();
      await rounds.idle();
    },
  };
}

const found: Finding = { type: 'found', message: '7', at: Temporal.Instant.from(at) };

test.for<[string, Finding, object | null]>([
  ['is there: its message is noted', found, { ...doubtful, message: '7' }],
  ['is not there: it comes next again', { type: 'absent' }, null],
  ['cannot be told now: it stays in doubt', { type: 'unknown', after: 0 }, doubtful],
  ['is in a channel that is gone: it stays in doubt', { type: 'refused', why: 'gone' }, doubtful],
  ['is where the bot may not look: it stays in doubt', { type: 'blind' }, doubtful],
])('a publication that %s', async ([, finding, published]) => {
  for (const closed of [null, '2026-11-21T09:31:00Z']) {
    const { go, asked, ...rest } = scene(finding, { closed });
    await go();
    expect(rest.published()).toEqual(published);
    expect(asked).toEqual([['100000000000000002', 'i1m2p9xa', '2026-11-21T09:25:00Z']]);
  }
});

test('is not looked for while its message may still come, and then at once', async () => {
  const { go, at: set, asked, sleeps } = scene(found);
  set(14);
  await go();
  expect([asked.length, sleeps.at(-1)]).toEqual([0, 1_000]);
  set(15);
  await go();
  expect(asked).toHaveLength(1);
  await go();
  expect([asked.length, sleeps.at(-1)]).toEqual([1, 60_000]);
});

test.for<[Finding, number]>([
  [{ type: 'unknown', after: 0 }, 3],
  [{ type: 'blind' }, 1],
  [{ type: 'refused', why: 'forbidden' }, 1],
])('what was found as %j is looked for %i times in three rounds', async ([finding, times]) => {
  const { go, asked } = scene(finding);
  for (let round = 0; round < 3; round++) await go();
  expect(asked).toHaveLength(times);
});

test.for<[string, Brief['items'][number]['published']]>([
  ['not published', null],
  ['there', { ...doubtful, message: '7' }],
  ['withdrawn: whoever withdrew it was told', { ...doubtful, retracted: { at, reason: 'x' } }],
])('what is %s is not looked for', async ([, published]) => {
  const { go, asked } = scene(found, { items: [someItem({ published })] });
  await go();
  expect(asked).toEqual([]);
});

test('once stopped, nothing is looked for any more', async () => {
  const { go, asked, rounds } = scene(found);
  await rounds.stop();
  await go();
  expect(asked).toEqual([]);
});

test('a store that fails is logged, and the next round succeeds', async () => {
  const { go, briefs, lines, published } = scene(found);
  const { doubtful: whole } = briefs;
  Object.assign(briefs, {
    doubtful: () => {
      throw new Error('disk full');
    },
  });
  await go();
  expect(lines.map(({ level }) => level)).toContain('error');
  Object.assign(briefs, { doubtful: whole });
  await go();
  expect(published()).toMatchObject({ message: '7' });
});
