import {
  type Client,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildDeleteDispatchData,
  type GatewayReadyDispatchData,
} from 'discord.js';
import type { Briefs } from '#src/brief/briefs.ts';
import type { Records } from '#src/command/records.ts';
import type { Log } from '#src/log.ts';
import type { Timer } from './watchdog.ts';

/** How long what is kept of a server outlives the bot's stay there. */
export const kept = Temporal.Duration.from({ hours: 24 * 30 });
/** Milliseconds between two looks for what has outlived it. */
const often = 24 * 60 * 60 * 1000;

type Keeping = { readonly records: Records; readonly log: Log; readonly now: () => Temporal.Instant };
type Sweeping = Keeping & { readonly briefs: Pick<Briefs, 'sweep'>; readonly briefDays: number };

/**
 * Notes in which servers the bot is no more, and in which it is again. An outage of a server is no leaving; a server
 * that was left while the bot did not run is missing when it connects.
 */
export function watchServers(client: Client, { records, log, now }: Keeping): void {
  const note = (server: string, isThere: boolean): void =>
    attempt(log, 'what is kept of a server', () => records.left(server, isThere ? null : now().toString()));
  client.ws.on(GatewayDispatchEvents.Ready, ({ guilds }: GatewayReadyDispatchData) => {
    const there = new Set(guilds.map(({ id }) => id));
    attempt(log, 'what is kept of servers', () => {
      for (const server of records.servers()) note(server, there.has(server));
    });
  });
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: GatewayGuildCreateDispatchData) => note(id, true));
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: GatewayGuildDeleteDispatchData) => {
    if (!unavailable) note(id, false);
  });
}

/** Erases now, and then once a day until the signal, what is kept of servers that were left, and of briefs that ended, too long ago. */
export function sweepDaily(
  { records, briefs, briefDays, log, now }: Sweeping,
  timer: Timer,
  signal: AbortSignal,
): void {
  let stop = (): void => {};
  const sweep = (): void => {
    attempt(log, 'what is kept of servers that were left', () => {
      const count = records.sweep(now().subtract(kept).toString());
      if (count > 0) log.info('servers that were left are erased', { count });
    });
    attempt(log, 'briefs that have ended', () => {
      const count = briefs.sweep(
        now()
          .subtract({ hours: 24 * briefDays })
          .toString(),
      );
      if (count > 0) log.info('briefs that ended are erased', { count });
    });
    if (!signal.aborted) stop = timer.start(often, sweep);
  };
  signal.addEventListener('abort', () => stop(), { once: true });
  sweep();
}

/** An error in a listener would end the program. */
function attempt(log: Log, what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    log.error('the store failed', { state: what, error });
  }
}
