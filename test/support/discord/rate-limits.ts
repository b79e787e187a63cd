import type { ServerResponse } from 'node:http';
import type { Settings } from './world.ts';

/** Milliseconds after which a channel takes as many messages again. */
const channelWindow = 5_000;

/** What a request may not do yet, and how long it has to wait; or the headers that tell what is left. */
export type Metered =
  | { readonly type: 'limited'; readonly scope: 'user' | 'global'; readonly seconds: number }
  | { readonly type: 'passed'; readonly headers: Readonly<Record<string, string>> };

type Window = { ends: number; used: number };

/** Counts requests as Discord does: messages of a channel, and requests altogether. Its clock runs. */
export class RateLimits {
  readonly #settings: Settings;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(settings: Settings, now: () => number = () => performance.now()) {
    this.#settings = settings;
    this.#now = now;
  }

  /** Counts a request to a row of the route table; `place` is its path. */
  meter(route: string, place: string): Metered {
    const limits = this.#settings.rateLimits;
    if (!limits) return { type: 'passed', headers: headersOf(1000, 999, 1) };
    const all = this.#take('all', limits.perSecond, 1_000);
    if (all.left < 0) return { type: 'limited', scope: 'global', seconds: all.seconds };
    if (route !== 'POST /channels/:channel/messages') return { type: 'passed', headers: {} };
    const own = this.#take(place, limits.perChannel, channelWindow);
    if (own.left < 0) return { type: 'limited', scope: 'user', seconds: own.seconds };
    return { type: 'passed', headers: headersOf(limits.perChannel, own.left, own.seconds) };
  }

  #take(key: string, most: number, length: number): { left: number; seconds: number } {
    const now = this.#now();
    const open = this.#windows.get(key);
    const window = open && open.ends > now ? open : { ends: now + length, used: 0 };
    window.used++;
    this.#windows.set(key, window);
    return { left: most - window.used, seconds: (window.ends - now) / 1_000 };
  }
}

/** A 429 with what Discord says in it. */
export function answerLimited(response: ServerResponse, scope: 'user' | 'shared' | 'global', seconds: number): 429 {
  response.writeHead(429, {
    'content-type': 'application/json',
    'retry-after': String(seconds),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : headersOf(5, 0, seconds)),
  });
  response.end(
    JSON.stringify({
      message: 'You are being rate limited.',
      retry_after: seconds,
      global: scope === 'global',
      code: 0,
    }),
  );
  return 429;
}

function headersOf(limit: number, left: number, seconds: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset-after': String(seconds),
  };
}
