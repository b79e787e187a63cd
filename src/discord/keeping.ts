import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Desk } from '#src/command/desk.ts';
import type { Here, Store } from '#src/command/here.ts';
import type { Fact } from '#src/daily/fact.ts';
import type { Log } from '#src/log.ts';
import type { ChannelPort } from '#src/schedule/port.ts';
import { settlePublications } from '#src/schedule/settle-publications.ts';
import type { Clock } from './clock.ts';
import { hereFor } from './here.ts';
import { createPosting } from './posting.ts';
import { createPostingRest } from './posting-rest.ts';
import type { Incoming } from './read-interaction.ts';
import { createReplacer } from './replace-message.ts';
import { sweepDaily, watchServers } from './servers.ts';
import type { Timer } from './watchdog.ts';

/** What is kept between calls, and what is posted daily. */
export type Kept = {
  readonly store: Store;
  /** The pool as it is now. */
  readonly facts: () => readonly Fact[];
  /** Of this installation: what user ids are hashed with. */
  readonly salt: string;
  /** Days that a brief is kept after it has ended. */
  readonly briefDays: number;
  /** Resolves when the corpus is read, and nothing is posted before; at once where absent. */
  readonly ready?: Promise<unknown>;
};

export type Keeping = {
  /** Each time the bot is connected: makes the posts that are due, settles what was published, and erases what was kept too long. */
  readonly up: () => void;
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>;
  /** The desk for one interaction. */
  readonly deskFor: (incoming: Incoming) => Promise<Desk>;
  /** Puts something in the place of a message of the bot's own. */
  readonly replace: ReturnType<typeof createReplacer>;
  /** Posts a message of the bot's own. */
  readonly post: ChannelPort['send'];
  /** Follows in which servers the bot is, and what their channels are called. */
  readonly follow: (client: Client) => void;
};

/** Milliseconds that looking up permissions may take: Discord takes a first response for three seconds. */
const patience = 1_200;

/** Everything about Discord that commands and daily posts need the store for. */
export function createKeeping(options: {
  readonly kept: Kept;
  readonly desk: () => Desk;
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: () => number;
  readonly signal: AbortSignal;
}): Keeping {
  const { kept, desk, log, clock, timer, signal } = options;
  const { store, facts, salt } = kept;
  const documents = () => desk().library.documents;
  const rest = createPostingRest(options);
  const { runner, port } = createPosting({ ...options, rest, store, facts, documents });
  const now = () => Temporal.Instant.fromEpochMilliseconds(clock.now());
  const start: Timer['start'] = (ms, call) => timer.start(ms, call);
  const publications = settlePublications({ briefs: store.briefs, port, now, log, start });
  const about = { records: store.records, briefs: store.briefs, briefDays: kept.briefDays, log, now };
  let channelName: Here['channelName'] = () => null;
  let isUp = false;
  const wake = (): void => {
    if (isUp && !desk().reading) runner.wake();
  };
  kept.ready?.then(wake, () => {});
  let sweeping = false;
  return {
    up() {
      isUp = true;
      wake();
      publications.wake();
      // Not before: a server that was added again while the bot did not run is known to be there only now.
      if (!sweeping) sweepDaily(about, timer, signal);
      sweeping = true;
    },
    stop: async () => void (await Promise.all([runner.stop(), publications.stop()])),
    replace: createReplacer(rest, port),
    post: port.send,
    follow(client) {
      watchServers(client, about);
      channelName = (id) => {
        const channel = client.channels.cache.get(id);
        return channel && 'name' in channel ? channel.name : null;
      };
    },
    async deskFor(incoming) {
      const present = desk();
      const here = await hereFor(incoming, present.commands, {
        ...{ store, salt, now, wake, facts: facts(), channelName: (id) => channelName(id) },
        lacks: (channel, role) => Promise.race([port.lacks(channel, role), sleep(patience, null, { ref: false })]),
      });
      return { ...present, here };
    },
  };
}
