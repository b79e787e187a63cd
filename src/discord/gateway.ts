import type { Log } from '#src/log.ts';
import { backoff, retry, type Waiting } from './retry.ts';
import type { SessionEnd } from './session.ts';

/** How many sessions Discord still lets us start, from `GET /gateway/bot`. */
export type Budget = { readonly remaining: number /** Milliseconds. */; readonly reset_after: number };

/** Milliseconds: a session that lived this long was healthy, and 288 of them fit in a day, far below the 1,000 allowed. */
export const healthy = 300_000;

/** From so few sessions left on they are spread over the time until Discord counts anew. */
const scarce = 50;

/**
 * Keeps a session open until the signal aborts: whenever one is lost a new one follows, after a pause that grows with
 * the failures and with the scarcity of sessions. Throws a Fault where Discord will not have us back.
 */
export async function keepConnected(options: {
  readonly budget: () => Promise<Budget>;
  readonly session: (signal: AbortSignal) => Promise<SessionEnd>;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly waiting: Waiting;
}): Promise<void> {
  const { session, log, signal, waiting } = options;
  let failures: number | null = null;
  while (!signal.aborted) {
    const budget = await retry(options.budget, { what: 'connecting', log, signal, waiting });
    if (!budget) return;
    const pause = failures === null ? 0 : backoff(failures, waiting.random);
    const spread = thrift(budget);
    const ms = Math.max(pause, spread);
    if (spread > 0) log.warn('few sessions are left; waiting', { count: budget.remaining, ms });
    if (ms > 0) await waiting.sleep(ms, signal);
    if (signal.aborted) return;
    const end = await session(signal);
    if (end.type === 'refused') throw end.fault;
    if (end.type === 'stopped') return;
    failures = end.lived >= healthy ? 0 : (failures ?? 0) + 1;
    log.warn('the session is lost', { reason: end.reason, attempt: failures + 1, ...cause(end.error) });
  }
}

function thrift({ remaining, reset_after }: Budget): number {
  return remaining >= scarce ? 0 : Math.ceil(reset_after / (Math.max(0, remaining) + 1));
}

function cause(error: unknown): { error?: unknown } {
  return error === undefined ? {} : { error };
}
