import type { Typed } from './command-data.ts';
import { channelPayload, makeUser } from './entities.ts';
import type { Fault, Faults, InjectedFault } from './faults.ts';
import type { Gateway } from './gateway.ts';
import { guildCreatePayload } from './guild-payload.ts';
import type { Circumstances, Pending } from './invoke.ts';
import { createMessage, deleteMessage } from './messages.ts';
import { channelTypes } from './numbers.ts';
import { ObservedDiscord } from './observed-discord.ts';
import type { Permissions } from './permissions.ts';
import { type Person, type Pressed, person } from './person.ts';
import type { Choice, Reply } from './reply.ts';
import type { Component, Message, User } from './types.ts';
import type { Channel, Guild, Role, Settings, World } from './world.ts';

/** Who acts and where; the asker in the first channel where nothing is said. */
export type Act = {
  readonly user?: User;
  readonly channel?: Channel;
  readonly context?: 'guild' | 'dm';
  readonly signal?: AbortSignal;
} & Omit<Circumstances, 'user' | 'channel'>;

export type Parts = {
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly apiUrl: string;
  readonly asker: User;
  readonly advance: (ms: number) => void;
  readonly stop: () => Promise<void>;
};

/** A Discord on loopback: a bot logs in to it, a test acts in it as people would, and looks at what came of it. */
export class SimulatedDiscord extends ObservedDiscord implements AsyncDisposable {
  /** For the bot's setting of the API's address. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guilds: readonly Guild[];
  /** Who acts where no user is named. */
  readonly asker: User;
  /** Switches that take effect at once. */
  readonly settings: Settings;
  readonly gateway: Gateway;
  /** Moves Discord's own clock, by which deadlines and windows are measured, and the time new ids carry. */
  readonly advance: (ms: number) => void;
  /** Sends something without waiting for an answer. */
  readonly person: Person;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    const { world, gateway, apiUrl, asker, advance } = parts;
    super(world);
    this.#parts = parts;
    this.apiUrl = apiUrl;
    this.token = world.token;
    this.applicationId = world.applicationId;
    this.botId = world.bot.id;
    this.guilds = world.guilds;
    this.asker = asker;
    this.settings = world.settings;
    this.gateway = gateway;
    this.advance = advance;
    this.person = person(world, gateway);
  }

  get #world(): World {
    return this.#parts.world;
  }

  /** Discord's time in milliseconds since 1970: what new ids carry. */
  time(): number {
    return this.#world.time();
  }

  get guild(): Guild {
    return some(this.guilds[0], 'guild');
  }

  /** A channel by its name. */
  channel(name: string, guild: Guild = this.guild): Channel {
    return some(
      guild.channels.find((each) => each.name === name),
      `channel ${name}`,
    );
  }

  /** The direct message with somebody; opened where it is not there yet. */
  directMessage(user: User = this.asker): Channel {
    const open = [...this.#world.channels.values()].find((each) => each.recipient?.id === user.id);
    if (open) return open;
    const permissions = this.channel(some(this.guild.channels[0], 'channel').name).permissions;
    const channel = {
      id: this.#world.newId(),
      name: '',
      type: channelTypes.dm,
      guild: null,
      recipient: user,
      permissions,
    };
    this.#world.channels.set(channel.id, channel);
    return channel;
  }

  addUser(name: string): User {
    const user = makeUser(this.#world.newId(), name);
    this.#world.users.set(user.id, user);
    return user;
  }

  /** Opens a thread in a channel, and tells the bot. */
  addThread(name: string, parent: Channel): Channel {
    const { guild, permissions } = parent;
    const id = this.#world.newId();
    const thread = { id, name, type: channelTypes.publicThread, guild, recipient: null, parent, permissions };
    guild?.threads.push(thread);
    this.#world.channels.set(id, thread);
    this.gateway.dispatch('THREAD_CREATE', { ...channelPayload(thread, this.#world), newly_created: true });
    return thread;
  }

  /** Switches what the bot may do in a channel, and tells it. */
  permit(channel: Channel, permissions: Partial<Permissions>): void {
    channel.permissions = { ...channel.permissions, ...permissions };
    this.gateway.dispatch('CHANNEL_UPDATE', channelPayload(channel, this.#world));
  }

  /** A channel is deleted with all that is in it, and the bot is told. */
  removeChannel(channel: Channel): void {
    this.#world.channels.delete(channel.id);
    this.#world.messages.delete(channel.id);
    channel.guild?.channels.splice(channel.guild.channels.indexOf(channel), 1);
    this.gateway.dispatch('CHANNEL_DELETE', channelPayload(channel, this.#world));
  }

  /** The bot is removed from a server, or with `outage` the server is out of order; the bot is told where it is connected. */
  leaveGuild(guild: Guild, { outage = false } = {}): void {
    if (!outage) this.#world.guilds.splice(this.#world.guilds.indexOf(guild), 1);
    this.gateway.dispatch('GUILD_DELETE', { id: guild.id, ...(outage && { unavailable: true }) });
  }

  /** The bot is added to a server, again. */
  joinGuild(guild: Guild): void {
    if (!this.#world.guilds.includes(guild)) this.#world.guilds.push(guild);
    this.gateway.dispatch('GUILD_CREATE', guildCreatePayload(guild, this.#world));
  }

  /** Adds a role to a server. */
  addRole(name: string, { guild = this.guild, mentionable = false } = {}): Role {
    const role = { id: this.#world.newId(), name, mentionable };
    guild.roles.push(role);
    return role;
  }

  /** Somebody with the right to do so deletes a message. */
  removeMessage(message: Message): void {
    deleteMessage(message, this.#world);
  }

  /** Somebody writes a message. */
  say(
    text: string,
    {
      channel = this.#firstChannel,
      user = this.asker,
      components = [],
    }: { channel?: Channel; user?: User; components?: readonly Component[] } = {},
  ): Message {
    const body = { content: text, components };
    return createMessage({ channel, author: user, body, files: [], settable: 0 }, this.#world);
  }

  fault(fault: Fault): InjectedFault {
    return this.#parts.faults.inject(fault);
  }

  /** From now on the token is refused: REST answers 401, the gateway closes with 4004. */
  revokeToken(): void {
    this.#world.tokenValid = false;
  }

  slash(act: Typed & Act): Promise<Reply> {
    return this.person.slash(act, this.#circumstances(act)).reply(act.signal);
  }

  async autocomplete(act: Typed & { readonly focused: string } & Act): Promise<readonly Choice[]> {
    return (await this.person.autocomplete(act, this.#circumstances(act)).reply(act.signal)).choices;
  }

  messageMenu(name: string, message: Message, act: Act = {}): Promise<Reply> {
    return this.person.messageMenu(name, message, this.#circumstances(act)).reply(act.signal);
  }

  press(on: Message | Reply, what: Pressed, act: Act = {}): Promise<Reply> {
    return this.person.press(on, what, this.#circumstances(act)).reply(act.signal);
  }

  choose(on: Message | Reply, customId: string, values: readonly string[], act: Act = {}): Promise<Reply> {
    return this.person.choose(on, customId, values, this.#circumstances(act)).reply(act.signal);
  }

  modalSubmit(reply: Reply, values: Readonly<Record<string, string>>, act: Act = {}): Promise<Reply> {
    return this.person.submit(reply, values, act).reply(act.signal);
  }

  /** Sends a slash command without waiting for its answer. */
  send(act: Typed & Act): Pending {
    return this.person.slash(act, this.#circumstances(act));
  }

  close(): Promise<void> {
    return this.#parts.stop();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  get #firstChannel(): Channel {
    return some(this.guild.channels[0], 'channel');
  }

  #circumstances({ user = this.asker, channel, context, ...how }: Act): Circumstances {
    return { ...how, user, channel: channel ?? (context === 'dm' ? this.directMessage(user) : this.#firstChannel) };
  }
}

function some<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
