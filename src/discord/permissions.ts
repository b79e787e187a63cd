import { z } from 'zod';

/** Bits of Discord's permissions, by the names its settings show. Source: Discord's reference, ‘Permissions’. */
const bits = {
  Administrator: 1n << 3n,
  'View Channel': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Read Message History': 1n << 16n,
  'Mention @everyone, @here and All Roles': 1n << 17n,
  'Send Messages in Threads': 1n << 38n,
} as const;
type Permission = keyof typeof bits;

const field = z
  .string()
  .regex(/^\d{1,40}$/)
  .transform(BigInt);
export const guildSchema = z.object({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: field, mentionable: z.boolean().catch(false) })),
  system_channel_id: z.string().nullish(),
});
export const channelSchema = z.object({
  id: z.string(),
  type: z.int(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: field, deny: field })).optional(),
});
export const memberSchema = z.object({
  user: z.object({ id: z.string() }),
  roles: z.array(z.string()),
  communication_disabled_until: z.string().nullish(),
});
export type Guild = z.infer<typeof guildSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Member = z.infer<typeof memberSchema>;

/** Channel types that are threads. */
const threads: readonly number[] = [10, 11, 12];

export function isThread({ type }: Pick<Channel, 'type'>): boolean {
  return threads.includes(type);
}

/**
 * What a member may do in a channel, as a bit field: everybody's and its roles' permissions, then the channel's
 * overwrites for everybody, for roles and for itself; a thread has those of its parent. Someone timed out may only look.
 * `now` is an instant in ISO 8601.
 */
export function permissionsIn(
  guild: Guild,
  overwrites: Channel['permission_overwrites'],
  member: Member,
  now: string,
): bigint {
  const own = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const base = own.reduce((sum, { permissions }) => sum | permissions, 0n);
  if (guild.owner_id === member.user.id || (base & bits.Administrator) !== 0n) return everything;
  const of = (test: (id: string) => boolean) => (overwrites ?? []).filter(({ id }) => test(id));
  const layers = [
    of((id) => id === guild.id),
    of((id) => id !== guild.id && member.roles.includes(id)),
    of((id) => id === member.user.id),
  ];
  const granted = layers.reduce((sum, layer) => {
    const deny = layer.reduce((all, each) => all | each.deny, 0n);
    const allow = layer.reduce((all, each) => all | each.allow, 0n);
    return (sum & ~deny) | allow;
  }, base);
  const until = member.communication_disabled_until;
  return until && Date.parse(until) > Date.parse(now) ? granted & lookingOnly : granted;
}

/** The permissions that a daily post needs and a bit field lacks; `pings` where a role is to be pinged that not everybody may ping. */
export function lackingIn(
  permissions: bigint,
  { thread, pings }: { readonly thread: boolean; readonly pings: boolean },
): Permission[] {
  const needed: readonly Permission[] = [
    'View Channel',
    thread ? 'Send Messages in Threads' : 'Send Messages',
    'Read Message History',
    ...(pings ? (['Mention @everyone, @here and All Roles'] as const) : []),
  ];
  return (permissions & bits.Administrator) !== 0n ? [] : needed.filter((name) => (permissions & bits[name]) === 0n);
}

const everything = ~0n;
const lookingOnly = bits['View Channel'] | bits['Read Message History'];
