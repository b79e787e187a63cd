import { Fault } from '#src/corpus/fault.ts';

/** What can be read off any error of a request, without loading the library that throws it. */
export type Refusal = {
  /** HTTP status. */
  readonly status: number | null;
  /** Discord's own code, such as 10062, or the system's, such as `ECONNREFUSED`. */
  readonly code: number | string | null;
  /** Milliseconds; only where a rate limit was hit. */
  readonly retryAfter: number | null;
};

export function readRefusal(error: unknown): Refusal {
  const read = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const [status, code, retryAfter] = ['status', 'code', 'retryAfter'].map(read);
  return {
    status: typeof status === 'number' ? status : null,
    code: typeof code === 'number' || typeof code === 'string' ? code : null,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
  };
}

/** Discord's codes for a response: there is no such interaction (any more), and there was a response already. */
export const responded = { unknown: 10062, already: 40060 } as const;

/** Whether the same request may well succeed later: 5xx, a rate limit, or the network. */
export function isTransient(error: unknown): boolean {
  const { status, code, retryAfter } = readRefusal(error);
  if (status !== null) return status >= 500 || status === 429;
  if (retryAfter !== null || (typeof code === 'string' && /^(E[A-Z]|UND_ERR)/.test(code))) return true;
  return error instanceof Error && /^(AbortError|TimeoutError)$/.test(error.name);
}

const invite = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands`;

export function tokenRefused(cause?: unknown): Fault {
  return new Fault(
    'token-refused',
    'Discord refused the token. Make a new one in the Discord Developer Portal → your application → Bot → Reset Token, and put it into .env as DISCORD_TOKEN.',
    { cause },
  );
}

export function notInServer(guildId: string, applicationId: string, cause: unknown): Fault {
  return new Fault(
    'registration-refused',
    `The application is not in the server ${guildId} that DISCORD_GUILD_ID names: invite it with ${invite(applicationId)} or correct the setting.`,
    { cause },
  );
}

/** Why Discord ends a gateway connection for good. Source: Discord's reference, ‘Gateway Close Event Codes’. */
const closes: Readonly<Record<number, string>> = {
  4010: 'it was given an invalid shard, which is a mistake of ours: please report it.',
  4011: 'the application is in more than 2,500 servers, which one Ibid cannot serve: remove it from some.',
  4012: 'it no longer speaks this version of its protocol: update Ibid.',
  4013: 'it was given invalid intents, which is a mistake of ours: please report it.',
  4014: 'the application may not have the intents asked for: check Discord Developer Portal → your application → Bot → Privileged Gateway Intents.',
};

/** The Fault for a close code that ends a connection for good; null for one after which a new connection may succeed. */
export function gatewayRefused(code: number): Fault | null {
  if (code === 4004) return tokenRefused();
  const why = closes[code];
  return why ? new Fault('gateway-refused', `Discord closed the connection (${code}): ${why}`) : null;
}
