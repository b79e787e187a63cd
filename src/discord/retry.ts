import type { Log } from '#src/log.ts';
import { isTransient, readRefusal, tokenRefused } from './refusal.ts';

/** Time and chance, handed in so that tests own them. `sleep` ends early, without an error, when the signal aborts. */
export type Waiting = {
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
};

/** Milliseconds before the next attempt, by how many have failed in a row. */
const delays = [1_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000];

/** Bounded exponential back-off with up to half as much again by chance, so that many bots do not return together. */
export function backoff(failures: number, random: () => number): number {
  const delay = delays[Math.min(failures, delays.length - 1)] ?? 0;
  return Math.round(delay * (1 + random() / 2));
}

/**
 * Repeats a request for as long as it fails in a way that passes (5xx, rate limits, the network), or null once the
 * signal aborts. A refused token is thrown as its Fault, anything else as it is.
 */
export async function retry<T>(
  request: () => Promise<T>,
  { what, log, signal, waiting }: { what: string; log: Log; signal: AbortSignal; waiting: Waiting },
): Promise<T | null> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      return await request();
    } catch (error) {
      const { status, code, retryAfter } = readRefusal(error);
      if (status === 401 || code === 'TokenInvalid') throw tokenRefused(error);
      if (!isTransient(error)) throw error;
      const ms = Math.max(backoff(failures, waiting.random), retryAfter ?? 0);
      log.warn('Discord cannot be reached; trying again', { state: what, attempt: failures + 1, ms, error });
      await waiting.sleep(ms, signal);
    }
  }
  return null;
}
