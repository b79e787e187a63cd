import { once } from 'node:events';
import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { SimulatedDiscord } from './simulated-discord.ts';

/**
 * A real discord.js client in this process, logged in to the simulated Discord; `await using` logs it out. End a test
 * only when the client is ready again: destroyed between identify and READY, it reconnects and never ends.
 */
export async function startBot(
  discord: SimulatedDiscord,
  answer: (interaction: Interaction) => unknown = () => {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true> & AsyncDisposable> {
  const client = makeClient(discord, options);
  const failures: unknown[] = [];
  client.on(Events.Error, (error) => failures.push(error));
  client.on(Events.InteractionCreate, async (interaction) => {
    await Promise.resolve(answer(interaction)).catch((error: unknown) => failures.push(error));
  });
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  if (!client.isReady()) throw new Error('The client is not ready');
  return Object.assign(client, { failures, [Symbol.asyncDispose]: () => client.destroy() });
}

/** A client that has not logged in. It identifies at once, where the usual one waits five seconds between two. */
export function makeClient(discord: SimulatedDiscord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  });
}
