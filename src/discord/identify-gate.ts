import type { IIdentifyThrottler } from 'discord.js';

/**
 * Lets each shard identify once. The library would identify anew whenever a session is lost, without any back-off, and
 * after a thousand times in a day Discord resets the bot's token; so a second time ends the connection instead, and the
 * next one waits its turn.
 */
export function createIdentifyGate(again: () => void): IIdentifyThrottler {
  const identified = new Set<number>();
  return {
    waitForIdentify(shardId, signal) {
      if (!identified.has(shardId)) {
        identified.add(shardId);
        return Promise.resolve();
      }
      again();
      // The library takes a rejection for a wish to identify all the same, unless the shard was closed meanwhile.
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    },
  };
}
