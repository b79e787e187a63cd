import type { CommandBody, RegisteredCommand } from './command-types.ts';
import type { Journal } from './journal.ts';
import type { Permissions } from './permissions.ts';
import type { Message, UploadedFile, User } from './types.ts';

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** Null for a direct message. */
  readonly guild: Guild | null;
  /** The person of a direct message. */
  readonly recipient: User | null;
  /** Of a thread: the channel it belongs to. */
  readonly parent?: Channel;
  permissions: Permissions;
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly channels: Channel[];
  readonly threads: Channel[];
  /** Besides @everyone. */
  readonly roles: Role[];
  /** Where Discord writes what concerns the whole server; null where it does not. */
  systemChannelId: string | null;
};

export type Role = { readonly id: string; readonly name: string; readonly mentionable: boolean };

/** An interaction that was sent to the bot, and what it did with it. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  /** Of Discord's clock (`World.elapsed`), in milliseconds. */
  readonly bornAt: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose component was used. */
  readonly source: Message | null;
  /** Whether the app is installed where it is used; if only the user has it, five follow-ups are allowed. */
  readonly installed: boolean;
  readonly owners: Readonly<Record<string, string>>;
  /** The first response that Discord accepted. */
  callback: { readonly type: number; readonly data: unknown } | null;
  /** What `@original` stands for. */
  original: Message | null;
  readonly followUps: Message[];
};

/** The switches that a test may set at any time. */
export type Settings = {
  /** Of HELLO, in milliseconds. */
  heartbeatInterval: number;
  /** How long a nonce is remembered, in milliseconds of Discord's clock; below zero not at all. Discord says "a few minutes". */
  nonceWindow: number;
  /** Record a violation where a message is written without `allowed_mentions: { parse: [] }`. */
  requireAllowedMentions: boolean;
  /** Roles that a message may name in `allowed_mentions` without that being a violation. */
  pingableRoles: readonly string[];
  /** How many messages a channel takes in five seconds and requests all of it takes in one, by a running clock; null: any. */
  rateLimits: { readonly perChannel: number; readonly perSecond: number } | null;
  sessionStartLimit: { total: number; remaining: number; reset_after: number; max_concurrency: number };
  /** Show no messages to who asks for a channel's: what a bot sees that does not look. */
  hideHistory: boolean;
  acknowledgeHeartbeats: boolean;
  answerResumes: boolean;
  acceptConnections: boolean;
};

/** Everything the simulated Discord knows. */
export type World = {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly applicationId: string;
  readonly bot: User;
  readonly token: string;
  /** False after the token was reset: everything answers 401, the gateway 4004. */
  tokenValid: boolean;
  /** For `GET /gateway/bot`; known once the server listens. */
  readonly gatewayUrl: () => string;
  readonly users: Map<string, User>;
  readonly guilds: Guild[];
  readonly channels: Map<string, Channel>;
  /** By channel, oldest first; private answers are among them. */
  readonly messages: Map<string, Message[]>;
  /** By attachment. */
  readonly files: Map<string, UploadedFile>;
  readonly interactions: Map<string, Interaction>;
  /** By guild, or `global`. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  readonly registrations: { readonly scope: string; readonly commands: readonly CommandBody[] }[];
  readonly nonces: Map<string, { readonly message: Message; readonly at: number }>;
  /** Records a violation of our own where a value does not fit Discord's published schema of that name. */
  readonly verify: (schema: string, value: unknown, where: string) => void;
  /** A new id; `ageMs` backdates the time it carries. */
  readonly newId: (ageMs?: number) => string;
  /** Wall-clock time in milliseconds: what ids and timestamps carry. */
  readonly time: () => number;
  /** Milliseconds of Discord's own clock, by which deadlines and windows are measured; it stands unless moved. */
  readonly elapsed: () => number;
};
