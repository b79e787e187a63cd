import { expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { type Budget, healthy, keepConnected } from '#src/discord/gateway.ts';
import type { SessionEnd } from '#src/discord/session.ts';
import { recordedLog } from './recorded-log.ts';

const plenty: Budget = { remaining: 1_000, reset_after: 86_400_000 };
const lost = (lived: number): SessionEnd => ({ type: 'lost', reason: 'why', lived });
const stopped: SessionEnd = { type: 'stopped' };

/** Plays sessions that end as told; how long it paused before each, and what the log says. */
async function play(ends: readonly SessionEnd[], budgets: readonly (Budget | Error)[] = []) {
  const { log, lines } = recordedLog();
  const controller = new AbortController();
  const left = [...ends];
  const answers = [...budgets];
  const course: (number | 'session')[] = [];
  const keeping = keepConnected({
    budget: async () => {
      const answer = answers.shift() ?? plenty;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    session: async () => {
      course.push('session');
      return left.shift() ?? stopped;
    },
    log,
    signal: controller.signal,
    waiting: {
      random: () => 0,
      sleep: async (ms) => {
        course.push(ms);
        if (ms === 666) controller.abort();
      },
    },
  });
  const error = await keeping.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { course, lines, error };
}

test.for<[string, readonly SessionEnd[], readonly (number | 'session')[]]>([
  ['the first session starts at once', [stopped], ['session']],
  ['a healthy one that is lost is followed soon', [lost(healthy), stopped], ['session', 1_000, 'session']],
  [
    'short ones are followed later and later',
    [lost(0), lost(10), lost(healthy - 1), stopped],
    ['session', 5_000, 'session', 10_000, 'session', 20_000, 'session'],
  ],
  [
    'until one is healthy again',
    [lost(0), lost(0), lost(healthy), lost(0), stopped],
    ['session', 5_000, 'session', 10_000, 'session', 1_000, 'session', 5_000, 'session'],
  ],
])('%s', async ([, ends, course]) => {
  const played = await play(ends);
  expect(played).toMatchObject({ course, error: null });
  expect(played.lines.filter(({ level }) => level === 'warn')).toHaveLength(ends.length - 1);
});

test.for<[string, Budget, number | null]>([
  ['plenty', { remaining: 50, reset_after: 1_000 }, null],
  ['few', { remaining: 9, reset_after: 60_000 }, 6_000],
  ['none', { remaining: 0, reset_after: 60_000 }, 60_000],
  ['less than none', { remaining: -3, reset_after: 60_000 }, 60_000],
])('with %s left of what Discord allows a day', async ([, budget, pause]) => {
  expect((await play([stopped], [budget])).course).toEqual(pause === null ? ['session'] : [pause, 'session']);
});

test('a day of sessions that die young stays below the thousand that cost the token', async () => {
  const { course } = await play(Array.from({ length: 1_000 }, () => lost(0)));
  let time = 0;
  let sessions = 0;
  for (const step of course) {
    if (step === 'session') sessions++;
    else time += step;
    if (time >= 86_400_000) break;
  }
  expect(time).toBeGreaterThanOrEqual(86_400_000);
  expect(sessions).toBeLessThan(400);
});

test('a refusal ends it with its Fault', async () => {
  const fault = new Fault('token-refused', 'No.');
  expect(await play([lost(0), { type: 'refused', fault }, stopped])).toMatchObject({
    error: fault,
    course: ['session', 5_000, 'session'],
  });
});

test('it waits for Discord to be reached', async () => {
  const down = Object.assign(new Error('m'), { status: 503 });
  expect((await play([stopped], [down, down, plenty])).course).toEqual([1_000, 5_000, 'session']);
});

test('a signal during a pause ends it without another session', async () => {
  expect(await play([stopped], [{ remaining: 0, reset_after: 666 }])).toMatchObject({ course: [666], error: null });
});
