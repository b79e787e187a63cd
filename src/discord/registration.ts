import type { Command, Option } from '#src/command/define.ts';
import { Fault } from '#src/corpus/fault.ts';
import { permissionBits } from './rights.ts';

/** One option, or one subcommand, as Discord's registration wants it. */
type RegisteredOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly channel_types?: readonly number[];
  readonly options?: readonly RegisteredOption[];
};
/** A slash command, or a menu on a message, which has neither description nor options. */
export type RegisteredCommand = (
  | {
      readonly type: 1;
      readonly name: string;
      readonly description: string;
      readonly options: readonly RegisteredOption[];
    }
  | { readonly type: 3; readonly name: string }
) & {
  readonly contexts?: readonly number[];
  readonly integration_types?: readonly number[];
  /** A field of permission bits, in decimal digits. */
  readonly default_member_permissions?: string;
};

/** The most characters Discord takes in a text option. */
const longestText = 6000;

/** `guild`: one server, where Discord knows no contexts and no installation types. */
export type Scope = 'global' | 'guild';

const commandTypes = { slash: 1, messageMenu: 3 } as const;
const optionTypes = { subcommand: 1, string: 3, integer: 4, boolean: 5, channel: 7, role: 8 } as const;
/** Where people read along: text and announcement channels. */
const channelTypes = [0, 5];
/** Discord's limit for the message menus of an application. */
const mostMenus = 15;
/** In a server, in a direct message with the bot, in any other direct message; for servers and for single users. */
const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
/** In servers that have added the bot. */
const inServers = { contexts: [0], integration_types: [0] };

/**
 * The commands as Discord registers them. `source show` becomes the subcommand `show` of `source`, which `groups`
 * describes; the message menus come last. Throws a Fault where a group has no description or shares its name with a
 * command, and where there are too many menus.
 */
export function registrations(
  commands: readonly Command[],
  groups: Readonly<Record<string, string>>,
  scope: Scope,
): RegisteredCommand[] {
  const offered = commands.filter((command) => command.surface !== 'button');
  const byName = Map.groupBy(offered, (command) => command.name.split(' ')[0] ?? '');
  const slash = [...byName].map(([name, members]) => ({
    type: commandTypes.slash,
    ...(members.some((member) => member.name.includes(' '))
      ? { name, description: groupDescription(name, members, groups), options: members.map(subcommand) }
      : { name, description: members[0]?.description ?? '', options: members.flatMap(options) }),
    ...(scope === 'global' && (members.every(isForServers) ? inServers : everywhere)),
    ...rights(members),
  }));
  const menus = withMenus(commands).map((command) => ({
    type: commandTypes.messageMenu,
    name: command.menu.name,
    ...(scope === 'global' && (isForServers(command) ? inServers : everywhere)),
  }));
  return [...slash, ...menus];
}

function isForServers({ right, place }: Command): boolean {
  return right !== undefined || place === 'server';
}

/** Discord hides a whole command, so a group of which somebody may use a part is open, and dispatch looks at the rest. */
function rights(members: readonly Command[]): { default_member_permissions?: string } {
  const [right, ...others] = new Set(members.map((member) => member.right));
  return right === undefined || others.length > 0 ? {} : { default_member_permissions: String(permissionBits[right]) };
}

type WithMenu = Command & { readonly menu: NonNullable<Command['menu']> };

function withMenus(commands: readonly Command[]): WithMenu[] {
  const all = commands.filter((command): command is WithMenu => command.menu !== undefined);
  if (all.length > mostMenus) {
    throw new Fault(
      'registration-refused',
      `${all.length} message menus cannot be registered: Discord takes ${mostMenus}. Take the menu off some commands.`,
    );
  }
  return all;
}

function groupDescription(name: string, members: readonly Command[], groups: Readonly<Record<string, string>>): string {
  const description = Object.hasOwn(groups, name) ? groups[name] : undefined;
  if (description === undefined || members.some((member) => !member.name.includes(' '))) {
    throw new Fault(
      'registration-refused',
      `The commands ‘${name} …’ cannot be registered: a group needs a description and must not be a command itself.`,
    );
  }
  return description;
}

function subcommand(command: Command): RegisteredOption {
  return {
    type: optionTypes.subcommand,
    name: command.name.slice(command.name.indexOf(' ') + 1),
    description: command.description,
    options: options(command),
  };
}

/**
 * Discord refuses a required option after an optional one, so those come first; otherwise the order stays. What a form
 * asks for is not required, for Discord would not let it be left out.
 */
function options(command: Command): RegisteredOption[] {
  const registered = Object.entries(command.options)
    .filter(([, { only }]) => only === undefined || only === 'discord')
    .map(([name, option]) => registeredOption(name, option, option.required === true && name !== command.form?.option));
  return [...registered.filter(({ required }) => required), ...registered.filter(({ required }) => !required)];
}

function registeredOption(name: string, option: Option, required: boolean): RegisteredOption {
  const common = {
    type: optionTypes[option.type],
    name,
    description: option.description,
    ...(required ? { required } : {}),
  };
  if (option.type === 'integer') return { ...common, min_value: option.min, max_value: option.max };
  if (option.type === 'boolean' || option.type === 'role') return common;
  if (option.type === 'channel') return { ...common, channel_types: channelTypes };
  return {
    ...common,
    ...(option.maxLength === undefined ? {} : { max_length: Math.min(option.maxLength, longestText) }),
    ...(option.choices ? { choices: option.choices.map((value) => ({ name: value, value })) } : {}),
    ...(option.suggest ? { autocomplete: true } : {}),
  };
}
