import type { Log } from '#src/log.ts';

/** Does what is to be done when its time has come. It is asleep until it is woken for the first time. */
export type Rounds = {
  /** Looks now at what is to be done. */
  wake(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/** Begins a piece of work, unless the one with that key is under way. */
export type Begin = (key: string, work: () => Promise<void>) => void;

/** Milliseconds of the longest sleep, so that a clock that was set is noticed. */
const longestSleep = 60_000;

/** Takes turns, with sleep in between that lasts a minute at most. */
export function createRounds({
  turn,
  failed,
  now,
  log,
  start,
  controller,
}: {
  /** Begins what is to be done now; gives the instant at which there is more to do, or null. */
  readonly turn: (begin: Begin) => Temporal.Instant | null;
  /** What the log says where a turn, or a piece of work, ends with an error. */
  readonly failed: { readonly turn: string; readonly work: string };
  readonly now: () => Temporal.Instant;
  readonly log: Log;
  /** Calls after so many milliseconds; what it gives calls that off. */
  readonly start: (ms: number, call: () => void) => () => void;
  /** Aborted when the rounds are stopped. */
  readonly controller: AbortController;
}): Rounds {
  const working = new Map<string, Promise<void>>();
  let cancel = (): void => {};

  const begin: Begin = (key, work) => {
    if (working.has(key)) return;
    const ended = work()
      .catch((error: unknown) => log.error(failed.work, { error }))
      .finally(() => working.delete(key));
    working.set(key, ended);
  };
  const wake = (): void => {
    cancel();
    if (controller.signal.aborted) return;
    let ms = longestSleep;
    try {
      const next = turn(begin);
      if (next) ms = Math.min(ms, Math.max(1, Math.ceil(now().until(next).total('milliseconds'))));
    } catch (error) {
      log.error(failed.turn, { error });
    }
    cancel = start(ms, wake);
  };
  const idle = async (): Promise<void> => {
    while (working.size > 0) await Promise.all(working.values());
  };
  return {
    wake,
    idle,
    stop: () => {
      controller.abort();
      cancel();
      return idle();
    },
  };
}
