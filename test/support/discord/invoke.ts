import { ClientRefusal } from './client-refusal.ts';
import { channelPayload, memberOf } from './entities.ts';
import type { Gateway } from './gateway.ts';
import { interactionTypes, messageFlags } from './numbers.ts';
import { type PersonRight, permissionField, personField, usualPermissions } from './permissions.ts';
import { Reply } from './reply.ts';
import type { Fields, Message, User } from './types.ts';
import type { Channel, Interaction, World } from './world.ts';

/** Who does something where, and how it reaches the bot. */
export type Circumstances = {
  readonly user: User;
  readonly channel: Channel;
  readonly locale?: string;
  /** Milliseconds by which the interaction is older than it looks: its id carries the earlier time. */
  readonly ageMs?: number;
  /** False: only the person has the app, the server does not. */
  readonly installed?: boolean;
  /** What the person may do in the server beside the usual; the server's owner everything where absent, others nothing. */
  readonly rights?: readonly PersonRight[];
  /** The server lets everybody use commands that ask for permissions by default. */
  readonly unlocked?: boolean;
};

/** An interaction on its way. */
export type Pending = {
  readonly interaction: Interaction;
  /** Whether the bot has given a first response that Discord accepted. */
  readonly answered: () => boolean;
  /** Resolves with the first response; rejects with the signal's reason, telling what was seen meanwhile. */
  readonly reply: (signal?: AbortSignal) => Promise<Reply>;
};

/** Sends an interaction to the bot. Throws a ClientRefusal where no bot is logged in. */
export function invoke(
  type: number,
  data: Fields,
  { user, channel, locale = 'en-US', ageMs = 0, installed = true, rights }: Circumstances,
  source: Message | null,
  world: World,
  gateway: Gateway,
): Pending {
  const id = world.newId(ageMs);
  const token = Buffer.from(`interaction:${id}:${'simulated'.repeat(12)}`).toString('base64url');
  const owners: Readonly<Record<string, string>> = installed ? { '0': channel.guild?.id ?? '0' } : { '1': user.id };
  const interaction: Interaction = {
    id,
    token,
    type,
    bornAt: world.elapsed() - ageMs,
    user,
    channel,
    source,
    installed,
    owners,
    callback: null,
    original: null,
    followUps: [],
  };
  world.interactions.set(id, interaction);
  const sent = gateway.dispatch('INTERACTION_CREATE', {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channelPayload(channel, world), permissions: permissionField(usualPermissions) },
    ...place(channel, user, rights),
    ...(source && { message: source }),
    locale,
    app_permissions: permissionField(channel.permissions),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: channel.guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
  });
  if (!sent) throw new ClientRefusal('The application did not respond: no bot is logged in');
  const answered = (): boolean => interaction.callback !== null;
  return {
    interaction,
    answered,
    reply: async (signal) => {
      await world.journal.until(answered, signal);
      return new Reply(interaction, world);
    },
  };
}

/** Whether the person can use the components of this message: a private answer is for the one who asked. */
export function canSee(user: User, message: Message, world: World): boolean {
  const owner = [...world.interactions.values()].find(
    (each) => each.original === message || each.followUps.includes(message),
  );
  return !owner || owner.user.id === user.id || (message.flags & messageFlags.ephemeral) === 0;
}

/** A modal's answer names the message that its button stood on. */
export function modalSource(interaction: Interaction): Message | null {
  return interaction.type === interactionTypes.component ? interaction.source : null;
}

/** The member's bit field in the channel's server. */
export function fieldOf({ user, channel, rights }: Circumstances): string {
  return personField(rights ?? (channel.guild?.ownerId === user.id ? ['administrator', 'manageServer'] : []));
}

function place(channel: Channel, user: User, rights: Circumstances['rights']): Fields {
  const { guild } = channel;
  if (!guild) return { user };
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...memberOf(user), permissions: fieldOf({ user, channel, ...(rights && { rights }) }) },
  };
}
