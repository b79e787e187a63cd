import type { Command, Option } from '#src/command/define.ts';
import { Fault } from '#src/corpus/fault.ts';

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
  readonly options?: readonly RegisteredOption[];
};
export type RegisteredCommand = {
  readonly type: 1;
  readonly name: string;
  readonly description: string;
  readonly options: readonly RegisteredOption[];
  readonly contexts?: readonly number[];
  readonly integration_types?: readonly number[];
};

/** `guild`: one server, where Discord knows no contexts and no installation types. */
export type Scope = 'global' | 'guild';

const optionTypes = { subcommand: 1, string: 3, integer: 4, boolean: 5 } as const;
/** In a server, in a direct message with the bot, in any other direct message; for servers and for single users. */
const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };

/**
 * The commands as Discord registers them. `source show` becomes the subcommand `show` of `source`, which `groups`
 * describes. Throws a Fault where a group has no description or shares its name with a command.
 */
export function registrations(
  commands: readonly Command[],
  groups: Readonly<Record<string, string>>,
  scope: Scope,
): RegisteredCommand[] {
  const offered = commands.filter((command) => command.surface !== 'button');
  const byName = Map.groupBy(offered, (command) => command.name.split(' ')[0] ?? '');
  return [...byName].map(([name, members]) => ({
    type: 1,
    ...(members.some((member) => member.name.includes(' '))
      ? { name, description: groupDescription(name, members, groups), options: members.map(subcommand) }
      : { name, description: members[0]?.description ?? '', options: members.flatMap(options) }),
    ...(scope === 'global' ? everywhere : {}),
  }));
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

/** Discord refuses a required option after an optional one, so those come first; otherwise the order stays. */
function options(command: Command): RegisteredOption[] {
  const offered = Object.entries(command.options).filter(([, option]) => option.only !== 'terminal');
  return [...offered.filter(([, option]) => option.required), ...offered.filter(([, option]) => !option.required)].map(
    ([name, option]) => registeredOption(name, option),
  );
}

function registeredOption(name: string, option: Option): RegisteredOption {
  const common = {
    type: optionTypes[option.type],
    name,
    description: option.description,
    ...(option.required ? { required: true } : {}),
  };
  if (option.type === 'integer') return { ...common, min_value: option.min, max_value: option.max };
  if (option.type === 'boolean') return common;
  return {
    ...common,
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
    ...(option.choices ? { choices: option.choices.map((value) => ({ name: value, value })) } : {}),
    ...(option.suggest ? { autocomplete: true } : {}),
  };
}
