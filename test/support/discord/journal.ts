import type { Violation } from './types.ts';

/** One REST request and what came of it; `status` is null while it is unanswered or after its connection was cut. */
export type RequestEntry = {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  /** The row of the route table, for example `POST /channels/:channel/messages`; null where there is none. */
  readonly route: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
  files: readonly string[];
  status: number | null;
  answer: unknown;
};

export type GatewayEntry = {
  readonly event: 'connect' | 'identify' | 'resume' | 'heartbeat' | 'close' | 'ready' | 'resumed' | 'invalid';
  /** The client's payload, or the close code. */
  readonly data: unknown;
};

/** Milliseconds after which a test that waits for something gives up: no measure of speed. */
const patience = 60_000;

type Waiter = { readonly test: () => boolean; readonly resolve: () => void };

/** All that a bot did, in order; `until` waits for something to have happened. */
export class Journal {
  readonly requests: RequestEntry[] = [];
  readonly gateway: GatewayEntry[] = [];
  readonly violations: Violation[] = [];
  readonly #waiters = new Set<Waiter>();

  /** Looks at every waiting condition again. */
  changed(): void {
    for (const waiter of this.#waiters) {
      if (waiter.test()) {
        this.#waiters.delete(waiter);
        waiter.resolve();
      }
    }
  }

  record(event: GatewayEntry['event'], data: unknown = null): void {
    this.gateway.push({ event, data });
    this.changed();
  }

  violate(rule: string, where: string, detail: string): void {
    this.violations.push({ rule, where, detail });
    this.changed();
  }

  /** Resolves when the condition holds, looked at after every event; rejects when the signal says so, telling what was seen. */
  until(test: () => boolean, signal: AbortSignal = AbortSignal.timeout(patience)): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { test, resolve };
    const abort = () => {
      this.#waiters.delete(waiter);
      reject(new Error(`Waited in vain. ${this.summary()}`, { cause: signal.reason }));
    };
    if (test()) resolve();
    else if (signal.aborted) abort();
    else {
      this.#waiters.add(waiter);
      signal.addEventListener('abort', abort, { once: true });
    }
    return promise.finally(() => signal.removeEventListener('abort', abort));
  }

  /** The last requests, gateway events and all violations, for error messages. */
  summary(): string {
    const requests = this.requests
      .slice(-8)
      .map((each) => `${each.method} ${each.path} → ${each.status ?? 'no answer'}`);
    const gateway = this.gateway.slice(-8).map((each) => each.event);
    const violations = this.violations.map((each) => `${each.rule} at ${each.where}: ${each.detail}`);
    return [
      `Requests: ${requests.join('; ') || 'none'}`,
      `gateway: ${gateway.join(', ') || 'none'}`,
      ...violations,
    ].join('\n');
  }
}
