import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { makeUser } from './entities.ts';
import { Faults } from './faults.ts';
import { startGateway } from './gateway.ts';
import { Journal } from './journal.ts';
import { channelTypes } from './numbers.ts';
import { usualPermissions } from './permissions.ts';
import { restHandler } from './rest.ts';
import { loadSchemas } from './schema.ts';
import { SimulatedDiscord } from './simulated-discord.ts';
import { snowflakes } from './snowflake.ts';
import type { Guild, Settings, World } from './world.ts';

export type DiscordOptions = Partial<Settings> & {
  /** How many servers the bot is in. */
  readonly guilds?: number;
  /** The channels of each server; `general` and `daily` where absent. */
  readonly channels?: readonly { readonly name: string; readonly type?: number }[];
  /** Milliseconds by which deadlines are measured; where absent a clock that only `advance` moves, so that no slow machine misses one. */
  readonly clock?: () => number;
};

const usualSettings: Settings = {
  heartbeatInterval: 41_250,
  nonceWindow: 5 * 60_000,
  requireAllowedMentions: true,
  pingableRoles: [],
  rateLimits: null,
  sessionStartLimit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
  hideHistory: false,
  acknowledgeHeartbeats: true,
  answerResumes: true,
  acceptConnections: true,
};

/** Starts a simulated Discord on a free port of 127.0.0.1. */
export async function startDiscord(options: DiscordOptions = {}): Promise<SimulatedDiscord> {
  const { guilds = 1, channels = [{ name: 'general' }, { name: 'daily' }], clock = () => 0, ...settings } = options;
  const check = await loadSchemas();
  let moved = 0;
  let port = 0;
  const time = (): number => Date.now() + moved;
  const newId = snowflakes(time);
  const bot = makeUser(newId(), 'ibid', true);
  const world: World = {
    settings: { ...structuredClone(usualSettings), ...settings },
    journal: new Journal(),
    applicationId: newId(),
    bot,
    token: `${Buffer.from(bot.id).toString('base64url')}.simula.${randomBytes(19).toString('hex')}`,
    tokenValid: true,
    gatewayUrl: () => `ws://127.0.0.1:${port}`,
    users: new Map([[bot.id, bot]]),
    guilds: [],
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    interactions: new Map(),
    commands: new Map(),
    registrations: [],
    nonces: new Map(),
    verify: (schema, value, where) => {
      for (const { path, code } of check(schema, value).issues)
        world.journal.violate('own-answer', where, `${schema}: ${path.join('.')} ${code}`);
    },
    newId,
    time,
    elapsed: () => clock() + moved,
  };
  const asker = makeUser(newId(), 'asker');
  world.users.set(asker.id, asker);
  for (let number = 1; number <= guilds; number++) addGuild(`Server ${number}`, asker.id, channels, world);
  const faults = new Faults();
  const handle = restHandler(world, faults, check);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      world.journal.violate('own-failure', `${request.method} ${request.url}`, String(error));
      response.destroy();
    });
  });
  const gateway = startGateway(server, world);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  let stopping: Promise<void> | undefined;
  return new SimulatedDiscord({
    world,
    gateway,
    faults,
    apiUrl: `http://127.0.0.1:${port}/api`,
    asker,
    advance: (ms) => {
      moved += ms;
    },
    stop: () => {
      stopping ??= gateway.close().then(() => {
        server.closeAllConnections();
        return new Promise<void>((done) => server.close(() => done()));
      });
      return stopping;
    },
  });
}

function addGuild(
  name: string,
  ownerId: string,
  channels: NonNullable<DiscordOptions['channels']>,
  world: World,
): void {
  const guild: Guild = {
    id: world.newId(),
    name,
    ownerId,
    locale: 'en-US',
    channels: [],
    threads: [],
    roles: [],
    systemChannelId: null,
  };
  for (const { name: channelName, type = channelTypes.text } of channels) {
    const id = world.newId();
    const channel = { id, name: channelName, type, guild, recipient: null, permissions: usualPermissions };
    guild.channels.push(channel);
    world.channels.set(id, channel);
  }
  world.guilds.push(guild);
}
