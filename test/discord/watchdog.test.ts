import { expect, test } from 'vitest';
import { createWatchdog, patience } from '#src/discord/watchdog.ts';
import { fakeTimer } from './fake-timer.ts';

/** What happens to a connection; a number is milliseconds that pass. */
type Step = 'connecting' | 'up' | 'ack' | 'stop' | number;

/** Plays a course of events; why the connection was declared dead, in order, and how many timers are left. */
function play(course: readonly Step[]): { readonly reasons: readonly string[]; readonly pending: number } {
  const timer = fakeTimer();
  const reasons: string[] = [];
  let acked = -1;
  const dog = createWatchdog(
    timer,
    () => acked,
    (reason) => reasons.push(reason),
  );
  for (const step of course) {
    if (typeof step === 'number') timer.advance(step);
    else if (step === 'ack') acked = timer.now();
    else dog[step]();
  }
  return { reasons, pending: timer.pending };
}

const late = ['Discord did not answer in time'];
const mute = ['no heartbeat was acknowledged'];
const { connecting, silence } = patience;
const often = (count: number, ...steps: Step[]): Step[] => Array.from({ length: count }, () => steps).flat();

test.for<[string, readonly string[], readonly Step[]]>([
  ['nothing happened yet', [], [10 * silence]],
  ['connecting takes its time', [], ['connecting', connecting - 1]],
  ['connecting never ends', late, ['connecting', connecting]],
  ['it is up in time', [], ['connecting', connecting - 1, 'up', connecting]],
  ['a RESUME is never answered, though heartbeats are', late, ['up', 9, 'connecting', 1, 'ack', connecting - 1]],
  ['trying again in a loop gives no more time', late, often(connecting / 500, 'connecting', 500)],
  [
    'a second loss after a success has its full time',
    [],
    ['connecting', connecting - 1, 'up', 'connecting', connecting - 1],
  ],
  ['heartbeats go on', [], ['up', ...often(50, silence - 1, 'ack')]],
  ['heartbeats stop', mute, ['up', 41_250, 'ack', silence]],
  ['heartbeats have just not stopped', [], ['up', 41_250, 'ack', silence - 1]],
  ['no heartbeat came at all', mute, ['up', silence]],
  [
    'an old heartbeat does not condemn a new connection',
    [],
    ['up', 'ack', silence - 1, 'connecting', 1, 'up', silence - 1],
  ],
  ['it was stopped', [], ['up', 'stop', 'connecting', 'up', 10 * silence]],
  ['it tells once', late, ['connecting', connecting, 'connecting', 'up', 10 * silence]],
])('%s', ([, reasons, course]) => {
  expect(play(course).reasons).toEqual(reasons);
});

test.for<[string, readonly Step[]]>([
  ['up', ['up', 'stop']],
  ['connecting', ['connecting', 'stop']],
  ['dead', ['connecting', connecting]],
])('no timer is left once it is stopped: %s', ([, course]) => {
  expect(play(course).pending).toBe(0);
});
