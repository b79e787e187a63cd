import { Client, Events, GatewayDispatchEvents, SimpleShardingStrategy, Status } from 'discord.js';
import type { Fault } from '#src/corpus/fault.ts';
import type { Log } from '#src/log.ts';
import { clientOptions } from './client-options.ts';
import { createIdentifyGate } from './identify-gate.ts';
import { gatewayRefused, isTransient, readRefusal, tokenRefused } from './refusal.ts';
import { createWatchdog, type Timer } from './watchdog.ts';

/** How a session ended: for good, by our wish, or so that a new one may be tried. `lived` is in milliseconds from READY. */
export type SessionEnd =
  | { readonly type: 'refused'; readonly fault: Fault }
  | { readonly type: 'stopped' }
  | { readonly type: 'lost'; readonly reason: string; readonly lived: number; readonly error?: unknown };

export type SessionOptions = {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly timer: Timer;
  readonly onUp: () => void;
  /** Gets each raw INTERACTION_CREATE. */
  readonly onInteraction: (raw: unknown) => void;
  /** Gets the client before it connects; what listens to it ends with the session. */
  readonly onClient?: (client: Client) => void;
  readonly signal: AbortSignal;
};

/** The part of the library's inner gateway that takes a session out of service. */
type Gateway = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** One gateway session on one client, from identifying until it ends; it may be resumed in between. Never rejects. */
export async function runSession({
  token,
  apiUrl,
  log,
  timer,
  onUp,
  onInteraction,
  onClient = () => {},
  signal,
}: SessionOptions): Promise<SessionEnd> {
  const { promise: ended, resolve } = Promise.withResolvers<SessionEnd>();
  let upSince: number | null = null;
  let isUp = false;
  let erred = false;
  const lose = (reason: string, error?: unknown): void =>
    resolve({ type: 'lost', reason, lived: upSince === null ? 0 : timer.now() - upSince, error });

  const gateways: Gateway[] = [];
  const gate = createIdentifyGate(() => lose('the session was invalidated'));
  const client = new Client(
    clientOptions(apiUrl, {
      buildIdentifyThrottler: () => gate,
      buildStrategy(gateway) {
        gateways.push(gateway);
        return new SimpleShardingStrategy(gateway);
      },
    }),
  );
  onClient(client);
  const lastAck = (): number => Math.max(-1, ...client.ws.shards.map((shard) => shard.lastPingTimestamp));
  const watchdog = createWatchdog(timer, lastAck, lose);
  const up = (): void => {
    upSince ??= timer.now();
    isUp = true;
    erred = false;
    watchdog.up();
    onUp();
  };

  // Without a listener for errors, one that is thrown inside another listener would end the process.
  client.on(Events.Error, (error) => log.error('the library reports an error', { error }));
  client.on(Events.ShardError, (error, shard) => {
    // Twice a second while there is no network.
    log[erred ? 'debug' : 'warn']('the connection reports an error', { shard, error });
    erred = true;
  });
  client.on(Events.ShardReconnecting, (shard) => {
    if (isUp) log.info('the connection is lost; reconnecting', { shard });
    isUp = false;
    watchdog.connecting();
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const fault = gatewayRefused(code);
    log.info('the connection is closed', { shard, code });
    if (fault) resolve({ type: 'refused', fault });
    else lose('Discord closed the connection');
  });
  client.ws.on(GatewayDispatchEvents.Ready, (_, shard) => {
    log.info('connected', { shard, state: 'new session' });
    up();
  });
  client.ws.on(GatewayDispatchEvents.Resumed, (_, shard) => {
    log.info('connected', { shard, state: 'resumed' });
    up();
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: Record<string, unknown>) => {
    onInteraction({ ...raw });
    // The library reads it next: it would make people of it, and end the process over a malformed one.
    for (const key of Object.keys(raw)) delete raw[key];
  });

  const stop = (): void => resolve({ type: 'stopped' });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  else {
    watchdog.connecting();
    client.login(token).catch((error: unknown) => {
      const { status, code } = readRefusal(error);
      if (status === 401 || code === 'TokenInvalid') resolve({ type: 'refused', fault: tokenRefused(error) });
      else lose(isTransient(error) ? 'Discord cannot be reached' : 'connecting failed', error);
    });
  }

  const end = await ended;
  watchdog.stop();
  signal.removeEventListener('abort', stop);
  await within(longestClosing, retire(client, gateways), timer);
  return end;
}

async function within(ms: number, work: Promise<void>, timer: Timer): Promise<void> {
  const late = Promise.withResolvers<void>();
  const cancel = timer.start(ms, late.resolve);
  await Promise.race([work, late.promise]);
  cancel();
}

/** Milliseconds; a peer that does not answer the closing is given up by the socket itself after half a minute. */
const longestClosing = 1_000;

/** States of a shard whose socket is open. */
const open: readonly Status[] = [Status.Identifying, Status.Resuming, Status.WaitingForGuilds, Status.Ready];

/**
 * Takes a client out of service for good. A shard of the library that is destroyed while it connects comes back by
 * itself half a second later, and destroying one whose socket is only being opened can end the process; so every shard
 * is kept from connecting again, which begins with asking for its session, and only an open socket is closed.
 */
async function retire(client: Client, gateways: readonly Gateway[]): Promise<void> {
  client.ws.removeAllListeners();
  client.removeAllListeners();
  client.on(Events.Error, () => {});
  for (const gateway of gateways) gateway.options.retrieveSessionInfo = () => new Promise(() => {});
  for (const interval of Object.values(client.sweepers.intervals)) if (interval) clearInterval(interval);
  client.rest.clearHashSweeper();
  client.rest.clearHandlerSweeper();
  if (client.ws.shards.some((shard) => open.includes(shard.status))) await client.destroy().catch(() => {});
}
