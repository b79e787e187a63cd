import type { WebSocket } from 'ws';
import { guildCreatePayload } from './guild-payload.ts';
import { Session } from './session.ts';
import type { World } from './world.ts';

/** Opcodes, as documented under "Opcodes and Status Codes". */
export const opcodes = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  acknowledged: 11,
} as const;

/** Why the gateway closes a connection, as documented there too. */
export const closings = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSequence: [4007, 'Invalid seq.'],
  invalidShard: [4010, 'Invalid shard.'],
  invalidVersion: [4012, 'Invalid API version.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

/** What the gateway remembers. */
export type Hub = {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  /** The session that a connection has logged in to. */
  readonly of: WeakMap<WebSocket, Session>;
};

type Identify = { readonly token?: unknown; readonly intents?: unknown; readonly shard?: readonly [number, number] };
type Resume = { readonly token?: unknown; readonly session_id?: unknown; readonly seq?: unknown };

const guildsIntent = 1;
const knownIntents = 0x3ffffff;
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

/** What the gateway does with a payload, by its opcode. */
export const handlers: Readonly<Record<number, (hub: Hub, socket: WebSocket, data: unknown) => void>> = {
  [opcodes.heartbeat]: ({ world }, socket) => {
    world.journal.record('heartbeat');
    if (world.settings.acknowledgeHeartbeats) say(socket, opcodes.acknowledged);
  },
  [opcodes.identify]: identify,
  [opcodes.resume]: resume,
  [opcodes.presence]: () => {},
  [opcodes.members]: () => {},
};

/** Opcodes that a client may send before it has logged in. */
export const beforeLogin: readonly number[] = [opcodes.heartbeat, opcodes.identify, opcodes.resume];

export function say(socket: WebSocket, op: number, d: unknown = null): void {
  socket.send(JSON.stringify({ op, d }));
}

export function close(socket: WebSocket, why: keyof typeof closings): void {
  const [code, reason] = closings[why];
  socket.close(code, reason);
}

/** Op 9. */
export function invalidate(hub: Hub, socket: WebSocket, resumable: boolean): void {
  hub.world.journal.record('invalid', resumable);
  say(socket, opcodes.invalidSession, resumable);
}

const identifyRules: readonly [
  why: keyof typeof closings,
  broken: (asked: Identify, hub: Hub, socket: WebSocket) => boolean,
][] = [
  ['alreadyAuthenticated', (_, { of }, socket) => of.has(socket)],
  ['authenticationFailed', ({ token }, hub) => !authentic(token, hub)],
  ['invalidIntents', ({ intents }) => typeof intents !== 'number' || (intents & ~knownIntents) !== 0],
  ['disallowedIntents', ({ intents }) => (Number(intents) & privilegedIntents) !== 0],
  ['invalidShard', ({ shard }) => shard !== undefined && !(shard[0] >= 0 && shard[0] < shard[1])],
  ['authenticationFailed', (_, hub) => isOverTheDaysLimit(hub)],
];

function identify(hub: Hub, socket: WebSocket, data: unknown): void {
  const { world, sessions, of } = hub;
  const asked = (data ?? {}) as Identify;
  world.journal.record('identify', data);
  const broken = identifyRules.find(([, rule]) => rule(asked, hub, socket));
  if (broken) {
    close(socket, broken[0]);
    return;
  }
  const session = new Session(world.newId(), Number(asked.intents), socket);
  sessions.set(session.id, session);
  of.set(socket, session);
  session.dispatch('READY', {
    v: 10,
    user: world.bot,
    guilds: world.guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${world.gatewayUrl()}/resume`,
    shard: asked.shard ?? [0, 1],
    application: { id: world.applicationId, flags: 0 },
  });
  const guilds = (session.intents & guildsIntent) !== 0 ? world.guilds : [];
  for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreatePayload(guild, world));
  world.journal.record('ready');
}

function resume(hub: Hub, socket: WebSocket, data: unknown): void {
  const { world, sessions, of } = hub;
  const { token, session_id: id, seq } = (data ?? {}) as Resume;
  world.journal.record('resume', data);
  if (!world.settings.answerResumes) return;
  const session = typeof id === 'string' ? sessions.get(id) : undefined;
  if (!authentic(token, hub)) close(socket, 'authenticationFailed');
  else if (!session) invalidate(hub, socket, false);
  else if (typeof seq !== 'number' || seq > session.sequence) close(socket, 'invalidSequence');
  else {
    of.set(socket, session);
    session.replay(socket, seq);
    world.journal.record('resumed');
  }
}

function authentic(token: unknown, { world }: Hub): boolean {
  return world.tokenValid && token === world.token;
}

/** Counts this identify; one more than the day allows and Discord ends every session and resets the token. */
function isOverTheDaysLimit({ world, sessions }: Hub): boolean {
  const { sessionStartLimit } = world.settings;
  if (sessionStartLimit.remaining > 0) {
    sessionStartLimit.remaining--;
    return false;
  }
  world.tokenValid = false;
  sessions.clear();
  return true;
}
