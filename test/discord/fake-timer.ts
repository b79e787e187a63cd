import type { Timer } from '#src/discord/watchdog.ts';

/** A clock that moves when told. */
export function fakeTimer(): Timer & { advance(ms: number): void; readonly pending: number } {
  let now = 1_000_000;
  const calls = new Set<{ readonly at: number; readonly call: () => void }>();
  return {
    now: () => now,
    start(ms, call) {
      const entry = { at: now + ms, call };
      calls.add(entry);
      return () => calls.delete(entry);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...calls].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = next.at;
        calls.delete(next);
        next.call();
      }
      now = end;
    },
    get pending() {
      return calls.size;
    },
  };
}
