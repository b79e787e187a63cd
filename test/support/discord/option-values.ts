import { ClientRefusal } from './client-refusal.ts';
import type { CommandOption } from './command-types.ts';
import { channelPayload, memberOf } from './entities.ts';
import { rolesOf } from './guild-payload.ts';
import type { Fields } from './types.ts';
import type { Guild, World } from './world.ts';

export type Given = Readonly<Record<string, string | number | boolean>>;
export type SentOption = {
  readonly type: number;
  readonly name: string;
  readonly value?: unknown;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
};

/** Turns what a person filled in into what Discord sends. Throws a ClientRefusal where the client would not send it. */
export function sendOptions(
  declared: readonly CommandOption[],
  given: Given,
  focused: string | null,
  guild: Guild | null,
): readonly SentOption[] {
  const strangers = Object.keys(given).filter((name) => !declared.some((option) => option.name === name));
  if (strangers.length > 0) {
    const known = declared.map((option) => option.name).join(', ') || 'none';
    throw new ClientRefusal(`There is no option ${strangers.join(', ')}; the registered ones are: ${known}`);
  }
  const missing = declared.filter((option) => option.required && given[option.name] === undefined);
  if (focused === null && missing.length > 0)
    throw new ClientRefusal(`The client asks for the required ${missing.map((option) => option.name).join(', ')}`);
  return Object.entries(given).map(([name, value]) => {
    const option = declared.find((each) => each.name === name);
    if (!option) throw new ClientRefusal(`There is no option ${name}`);
    if (name === focused) {
      if (!option.autocomplete) throw new ClientRefusal(`The option ${name} has no autocomplete`);
      return { type: option.type, name, value: String(value), focused: true };
    }
    const problem = checks[option.type]?.(value, option, guild);
    if (problem) throw new ClientRefusal(`The client does not take ${JSON.stringify(value)} for ${name}: ${problem}`);
    return { type: option.type, name, value };
  });
}

/** The users, members, channels and roles that the options name, as Discord sends them along. */
export function resolvedOf(options: readonly SentOption[], world: World): Fields {
  const ids = options.map((option) => String(option.value));
  const users = ids.flatMap((id) => world.users.get(id) ?? []);
  const channels = ids.flatMap((id) => world.channels.get(id) ?? []);
  const roles = world.guilds.flatMap(rolesOf).filter((role) => ids.includes(String(role['id'])));
  return {
    ...(users.length > 0 && {
      users: Object.fromEntries(users.map((user) => [user.id, user])),
      members: Object.fromEntries(
        users.map((user) => [user.id, { ...memberOf(user), user: undefined, permissions: '0' }]),
      ),
    }),
    ...(channels.length > 0 && {
      channels: Object.fromEntries(
        channels.map((channel) => [channel.id, { ...channelPayload(channel, world), permissions: '0' }]),
      ),
    }),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles.map((role) => [role['id'], role])) }),
  };
}

type Check = (value: string | number | boolean, option: CommandOption, guild: Guild | null) => string | null;

/** By type of option: what the client does not let through, as a reason. */
const checks: Readonly<Record<number, Check>> = {
  3: (value, option) => {
    if (typeof value !== 'string') return 'it is not a text';
    if (value.length < (option.min_length ?? (option.required ? 1 : 0))) return 'it is too short';
    if (value.length > (option.max_length ?? 6000)) return 'it is too long';
    return choice(value, option);
  },
  4: (value, option) => (Number.isSafeInteger(value) ? number(value, option) : 'it is not a whole number'),
  5: (value) => (typeof value === 'boolean' ? null : 'it is neither true nor false'),
  6: id,
  7: (value, option, guild) => {
    const channel = guild?.channels.find((each) => each.id === value);
    if (!channel) return 'it is no channel of the server';
    return (option.channel_types ?? [channel.type]).includes(channel.type) ? null : 'it is a channel of another type';
  },
  8: (value, _, guild) =>
    guild?.id === value || guild?.roles.some((each) => each.id === value) ? null : 'it is no role of the server',
  9: id,
  10: (value, option) => (typeof value === 'number' ? number(value, option) : 'it is not a number'),
};

function number(value: string | number | boolean, option: CommandOption): string | null {
  const [min, max] = [option.min_value ?? -Infinity, option.max_value ?? Infinity];
  return Number(value) < min || Number(value) > max ? `it is not between ${min} and ${max}` : choice(value, option);
}

function choice(value: string | number | boolean, option: CommandOption): string | null {
  if (!option.choices?.length || option.choices.some((each) => each.value === value)) return null;
  return `the choices are ${option.choices.map((each) => each.value).join(', ')}`;
}

function id(value: string | number | boolean): string | null {
  return typeof value === 'string' && /^\d+$/.test(value) ? null : 'it is not an id';
}
