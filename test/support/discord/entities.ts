import { channelTypes } from './numbers.ts';
import { permissionField } from './permissions.ts';
import type { Fields, User } from './types.ts';
import type { Channel, World } from './world.ts';

/** When every member joined. */
export const joined = '2024-01-01T00:00:00.000Z';

/** A user as every payload shows one. */
export function makeUser(id: string, username: string, bot = false): User {
  return {
    id,
    username,
    global_name: bot ? null : username,
    avatar: null,
    discriminator: bot ? '0001' : '0',
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(bot && { bot: true }),
  };
}

/** A member of a guild. */
export function memberOf(user: User): Fields {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: joined,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A channel as `GET /channels/:id` and GUILD_CREATE show it. */
export function channelPayload(channel: Channel, world: World): Fields {
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (!channel.guild) return { ...common, recipients: channel.recipient ? [channel.recipient] : [] };
  if (channel.parent) return { ...common, ...threadFields(channel, channel.parent, channel.guild.id) };
  return {
    ...common,
    guild_id: channel.guild.id,
    name: channel.name,
    position: channel.guild.channels.indexOf(channel),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [
      {
        id: world.bot.id,
        type: 1,
        allow: permissionField(channel.permissions),
        deny: permissionField(channel.permissions, false),
      },
    ],
  };
}

/** A thread has no permissions of its own: its channel's hold. */
function threadFields({ name }: Channel, parent: Channel, guild: string): Fields {
  return {
    guild_id: guild,
    name,
    parent_id: parent.id,
    owner_id: parent.guild?.ownerId,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: 1440,
      archive_timestamp: joined,
      create_timestamp: joined,
    },
  };
}

/** The bot's application. */
export function applicationPayload(world: World): Fields {
  return {
    id: world.applicationId,
    name: world.bot.username,
    ...nulls(['icon type interactions_endpoint_url role_connections_verification_url team']),
    description: '',
    flags: 0,
    flags_new: '0',
    bot: world.bot,
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    owner: [...world.users.values()].find((user) => !user.bot),
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: { '0': {} },
  };
}

/** Whether messages can be written there. */
export function takesMessages(channel: Channel): boolean {
  return channel.type !== channelTypes.category && channel.type !== channelTypes.forum;
}

/** Fields that are there and null, by their names in one or several lines. */
export function nulls(names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, null]));
}
