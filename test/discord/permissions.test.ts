import { expect, test } from 'vitest';
import { type Channel, type Guild, lackingIn, type Member, permissionsIn } from '#src/discord/permissions.ts';

const administrator = 1n << 3n;
const view = 1n << 10n;
const send = 1n << 11n;
const history = 1n << 16n;
const mention = 1n << 17n;
const inThreads = 1n << 38n;
const all = view | send | history;
const now = '2026-03-02T04:00:00Z';

const role = (id: string, permissions: bigint) => ({ id, permissions, mentionable: false });
const guildOf = (...roles: Guild['roles']): Guild => ({
  id: 'guild',
  owner_id: 'owner',
  roles,
  system_channel_id: null,
});
const me = (given: Partial<Member> = {}): Member => ({ user: { id: 'me' }, roles: ['own'], ...given });
type Overwrites = Channel['permission_overwrites'];

test.for<[string, Guild, Overwrites, Member, readonly string[]]>([
  ['everybody’s permissions', guildOf(role('guild', all)), [], me(), []],
  ['none', guildOf(role('guild', 0n)), [], me(), ['View Channel', 'Send Messages', 'Read Message History']],
  ['those of its role', guildOf(role('guild', view), role('own', send | history)), [], me(), []],
  [
    'not those of another role',
    guildOf(role('guild', view), role('other', all)),
    [],
    me(),
    ['Send Messages', 'Read Message History'],
  ],
  [
    'denied to everybody',
    guildOf(role('guild', all)),
    [{ id: 'guild', allow: 0n, deny: send }],
    me(),
    ['Send Messages'],
  ],
  [
    'denied to everybody and allowed to its role',
    guildOf(role('guild', all), role('own', 0n)),
    [
      { id: 'guild', allow: 0n, deny: send },
      { id: 'own', allow: send, deny: 0n },
    ],
    me(),
    [],
  ],
  [
    'denied to one of its roles and allowed to another: allowed',
    guildOf(role('guild', all), role('own', 0n), role('second', 0n)),
    [
      { id: 'own', allow: 0n, deny: send },
      { id: 'second', allow: send, deny: 0n },
    ],
    me({ roles: ['own', 'second'] }),
    [],
  ],
  [
    'allowed to its role and denied to itself',
    guildOf(role('guild', all), role('own', 0n)),
    [
      { id: 'me', allow: 0n, deny: view },
      { id: 'own', allow: view, deny: 0n },
    ],
    me(),
    ['View Channel'],
  ],
  ['an administrator', guildOf(role('guild', administrator)), [{ id: 'me', allow: 0n, deny: all }], me(), []],
  ['the owner', guildOf(role('guild', 0n)), [], me({ user: { id: 'owner' } }), []],
  [
    'timed out',
    guildOf(role('guild', all)),
    [],
    me({ communication_disabled_until: '2026-03-02T05:00:00Z' }),
    ['Send Messages'],
  ],
  [
    'timed out until earlier',
    guildOf(role('guild', all)),
    [],
    me({ communication_disabled_until: '2026-03-02T03:00:00Z' }),
    [],
  ],
])('%s', ([, guild, overwrites, member, lacking]) => {
  expect(lackingIn(permissionsIn(guild, overwrites, member, now), { thread: false, pings: false })).toEqual(lacking);
});

test.for<[string, bigint, { thread: boolean; pings: boolean }, readonly string[]]>([
  ['a thread has a permission of its own', all, { thread: true, pings: false }, ['Send Messages in Threads']],
  ['which suffices there', view | history | inThreads, { thread: true, pings: false }, []],
  [
    'a role that not everybody may ping',
    all,
    { thread: false, pings: true },
    ['Mention @everyone, @here and All Roles'],
  ],
  ['which it may', all | mention, { thread: false, pings: true }, []],
])('%s', ([, permissions, kind, lacking]) => {
  expect(lackingIn(permissions, kind)).toEqual(lacking);
});
