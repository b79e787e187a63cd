import type { ServerResponse } from 'node:http';
import { answerLimited } from './rate-limits.ts';

/** What goes wrong with a request. Kinds that start with `commit` carry it out first. */
const kinds = {
  status: { commits: false, act: answerStatus },
  'commit-then-status': { commits: true, act: answerStatus },
  reset: { commits: false, act: reset },
  'commit-then-reset': { commits: true, act: reset },
  'hang-up': { commits: false, act: hangUp },
  'commit-then-hang-up': { commits: true, act: hangUp },
  hang: { commits: false, act: hang },
  'commit-then-hang': { commits: true, act: hang },
  'rate-limit': { commits: false, act: rateLimit('user') },
  'shared-rate-limit': { commits: false, act: rateLimit('shared') },
  'global-rate-limit': { commits: false, act: rateLimit('global') },
  'edge-html': { commits: false, act: edgePage },
} as const satisfies Record<
  string,
  { commits: boolean; act: (fault: Fault, response: ServerResponse) => number | null }
>;

/** Something to go wrong the next `times` times that a request fits. */
export type Fault = {
  readonly method?: string;
  /** Tried on the path without `/api/v10` and the query. */
  readonly path: RegExp;
  /** Once where absent. */
  readonly times?: number;
  /** Asked for each request that fits: whether it meets the fault. Every one does where absent. */
  readonly chance?: () => boolean;
  readonly kind: keyof typeof kinds;
  /** For the `status` kinds; 500 where absent. */
  readonly status?: number;
  /** Seconds, for the rate limits; 1 where absent. */
  readonly retryAfter?: number;
};

/** A fault as injected; `hits` counts the requests it has met. */
export type InjectedFault = { readonly hits: number };

/** The faults of a server, first come, first served. */
export class Faults {
  readonly #open: { readonly fault: Fault; left: number; readonly handle: { hits: number } }[] = [];

  inject(fault: Fault): InjectedFault {
    const handle = { hits: 0 };
    this.#open.push({ fault, left: fault.times ?? 1, handle });
    return handle;
  }

  /** The fault that this request meets, counted as met. */
  meet(method: string, path: string): Fault | null {
    const met = this.#open.find(
      ({ fault: { method: only = method, path: where, chance = always }, left }) =>
        left > 0 && only === method && where.test(path) && chance(),
    );
    if (!met) return null;
    met.left--;
    met.handle.hits++;
    return met.fault;
  }
}

const always = (): boolean => true;

/** Whether the request is carried out before it goes wrong. */
export function commits(fault: Fault): boolean {
  return kinds[fault.kind].commits;
}

/** Lets it go wrong; returns the status that was sent, or null where none was. */
export function act(fault: Fault, response: ServerResponse): number | null {
  return kinds[fault.kind].act(fault, response);
}

function answerStatus(fault: Fault, response: ServerResponse): number {
  const status = fault.status ?? 500;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: `${status}: injected`, code: 0 }));
  return status;
}

/** TCP RST: the client sees ECONNRESET. */
function reset(_: Fault, response: ServerResponse): null {
  response.socket?.resetAndDestroy();
  return null;
}

/** TCP FIN without an answer: the client sees that the other side closed. */
function hangUp(_: Fault, response: ServerResponse): null {
  response.socket?.destroy();
  return null;
}

function hang(): null {
  return null;
}

function rateLimit(scope: 'user' | 'shared' | 'global'): (fault: Fault, response: ServerResponse) => number {
  return (fault, response) => answerLimited(response, scope, fault.retryAfter ?? 1);
}

/** The page that the network in front of Discord shows an address it has banned: no JSON, no rate limit headers. */
function edgePage(fault: Fault, response: ServerResponse): number {
  response.writeHead(429, { 'content-type': 'text/html; charset=UTF-8', 'retry-after': String(fault.retryAfter ?? 1) });
  response.end(
    '<!doctype html><html><head><title>Access denied</title></head><body>Error 1015: rate limited</body></html>',
  );
  return 429;
}
