import { channelPayload, joined, memberOf, nulls } from './entities.ts';
import { permissionField, usualPermissions } from './permissions.ts';
import type { Fields } from './types.ts';
import type { Guild, Role, World } from './world.ts';

/** A guild as `GET /guilds/:id` shows it. */
export function guildPayload(guild: Guild): Fields {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: rolesOf(guild),
    system_channel_id: guild.systemChannelId,
    ...nulls([
      'icon description home_header splash discovery_splash banner application_id afk_channel_id',
      'widget_channel_id vanity_url_code rules_channel_id safety_alerts_channel_id public_updates_channel_id',
      'max_presences incidents_data',
    ]),
    features: [],
    emojis: [],
    stickers: [],
    region: 'deprecated',
    afk_timeout: 300,
    system_channel_flags: 0,
    widget_enabled: false,
    verification_level: 0,
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
  };
}

/** A guild as GUILD_CREATE shows it. */
export function guildCreatePayload(guild: Guild, world: World): Fields {
  return {
    ...guildPayload(guild),
    joined_at: joined,
    large: false,
    unavailable: false,
    member_count: world.users.size,
    members: [memberOf(world.bot)],
    channels: guild.channels.map((channel) => channelPayload(channel, world)),
    voice_states: [],
    threads: guild.threads.map((thread) => channelPayload(thread, world)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The roles of a guild, everybody's first. */
export function rolesOf(guild: Guild): Fields[] {
  return [{ id: guild.id, name: '@everyone', mentionable: false }, ...guild.roles].map(role);
}

function role({ id, name, mentionable }: Role): Fields {
  return {
    id,
    name,
    permissions: permissionField(usualPermissions),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}
