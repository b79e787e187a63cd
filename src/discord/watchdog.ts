/** Discord beats every 41,250 ms (its reference: 45,000); the library does not hand the interval on. */
const heartbeatInterval = 45_000;

/** Milliseconds. */
export const patience = {
  /** From losing a connection, or starting one, to READY or RESUMED: a RESUME may never be answered. */
  connecting: 30_000,
  /** From one acknowledged heartbeat to the next. */
  silence: 2.5 * heartbeatInterval,
} as const;

/** A clock that tests can own; `start` calls back once after `ms`, and its result takes that back. */
export type Timer = { readonly now: () => number; readonly start: (ms: number, call: () => void) => () => void };

export type Watchdog = { connecting(): void; up(): void; stop(): void };

/**
 * Tells once when a connection is dead: the library itself waits for ever for the answer to a RESUME, and goes on
 * saying that it is ready. `lastAck` is the time of the last acknowledged heartbeat in milliseconds, or less than any.
 */
export function createWatchdog(timer: Timer, lastAck: () => number, dead: (reason: string) => void): Watchdog {
  let state: 'new' | 'connecting' | 'up' | 'stopped' = 'new';
  let cancel = (): void => {};

  const restart = (ms: number, call: () => void): void => {
    cancel();
    cancel = timer.start(ms, call);
  };
  const stop = (): void => {
    state = 'stopped';
    cancel();
  };
  const declare = (reason: string): void => {
    stop();
    dead(reason);
  };
  const listen = (since: number): void => {
    const last = Math.max(since, lastAck());
    const left = last + patience.silence - timer.now();
    if (left <= 0) declare('no heartbeat was acknowledged');
    else restart(left, () => listen(since));
  };

  return {
    // A library that fails and tries again in a loop does not get more time by it.
    connecting() {
      if (state === 'connecting' || state === 'stopped') return;
      state = 'connecting';
      restart(patience.connecting, () => declare('Discord did not answer in time'));
    },
    up() {
      if (state === 'stopped') return;
      state = 'up';
      listen(timer.now());
    },
    stop,
  };
}
