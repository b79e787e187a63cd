import type { Log } from '#src/log.ts';

/** Milliseconds; a `Date` header has whole seconds and has travelled, so less than this proves nothing. */
const tolerance = 2_000;

/** Discord's time, in milliseconds since 1970. */
export type Clock = { now(): number; sync(date: string | null): void };

/**
 * This machine's clock, corrected by the `Date` headers of Discord's responses where it is wrong. Ids carry Discord's
 * time, and without the correction a machine whose clock is three seconds ahead would take every interaction for old.
 */
export function createClock(now: () => number, log: Log): Clock {
  let ahead = 0;
  return {
    now: () => now() - ahead,
    sync(date) {
      const time = Date.parse(date ?? '');
      if (Number.isNaN(time)) return;
      const difference = now() - time;
      const before = ahead;
      ahead = Math.abs(difference) < tolerance ? 0 : difference;
      if (before === 0 && ahead !== 0) log.warn('the clock of this machine is wrong; corrected for', { ms: ahead });
    },
  };
}
