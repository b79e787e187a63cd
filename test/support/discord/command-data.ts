import { ClientRefusal } from './client-refusal.ts';
import type { CommandOption, RegisteredCommand } from './command-types.ts';
import { type Circumstances, fieldOf } from './invoke.ts';
import { commandTypes } from './numbers.ts';
import { type Given, resolvedOf, type SentOption, sendOptions } from './option-values.ts';
import { meets } from './permissions.ts';
import type { Fields, Message } from './types.ts';
import type { Channel, World } from './world.ts';

/** A slash command as a person types it. */
export type Typed = {
  /** The command's name, `source show` for a subcommand. */
  readonly name: string;
  readonly subcommand?: string;
  readonly group?: string;
  readonly options?: Given;
  /** The option that is being typed, for autocomplete. */
  readonly focused?: string;
};

const subcommandType = 1;

/** `data` of a slash command or autocomplete interaction. Throws a ClientRefusal where no client would send it. */
export function slashData(typed: Typed, how: Circumstances, world: World): Fields {
  const { channel } = how;
  const [name = '', ...path] = [typed.name, typed.group, typed.subcommand].flatMap((part) => part?.split(' ') ?? []);
  const command = findCommand(name, commandTypes.slash, channel, world);
  if (channel.guild && !how.unlocked && !meets(fieldOf(how), command.default_member_permissions))
    throw new ClientRefusal(`The client does not show ${name} to people without its permissions`);
  const inner = nested(command.options ?? [], path, (declared) =>
    sendOptions(declared, typed.options ?? {}, typed.focused ?? null, channel.guild),
  );
  const resolved = resolvedOf(leaves(inner), world);
  return {
    ...named(command),
    options: inner,
    ...(Object.keys(resolved).length > 0 && typed.focused === undefined && { resolved }),
  };
}

/** `data` of a message menu command. Throws a ClientRefusal where it is not registered. */
export function messageMenuData(name: string, target: Message, channel: Channel, world: World): Fields {
  const command = findCommand(name, commandTypes.message, channel, world);
  return { ...named(command), target_id: target.id, resolved: { messages: { [target.id]: target } } };
}

function named(command: RegisteredCommand): Fields {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id && { guild_id }) };
}

/** The guild's own commands come before the global ones, and only where their contexts allow them. */
function findCommand(name: string, type: number, channel: Channel, world: World): RegisteredCommand {
  const context = channel.guild ? 0 : 1;
  const own = channel.guild ? (world.commands.get(channel.guild.id) ?? []) : [];
  const offered = [...own, ...(world.commands.get('global') ?? [])].filter((each) => each.type === type);
  const command = offered.find((each) => each.name === name && (each.contexts ?? [0, 1, 2]).includes(context));
  if (command) return command;
  const known = offered.map((each) => each.name).join(', ') || 'none';
  throw new ClientRefusal(`There is no command ${name} to choose here; registered: ${known}`);
}

function nested(
  declared: readonly CommandOption[],
  path: readonly string[],
  send: (declared: readonly CommandOption[]) => readonly SentOption[],
): readonly SentOption[] {
  const subcommands = declared.filter((option) => option.type <= subcommandType + 1);
  const [first, ...rest] = path;
  if (first === undefined) {
    if (subcommands.length === 0) return send(declared);
    throw new ClientRefusal(
      `The client asks for one of the subcommands ${subcommands.map((each) => each.name).join(', ')}`,
    );
  }
  const chosen = subcommands.find((option) => option.name === first);
  if (!chosen) throw new ClientRefusal(`There is no subcommand ${first}`);
  return [{ type: chosen.type, name: chosen.name, options: nested(chosen.options ?? [], rest, send) }];
}

function leaves(options: readonly SentOption[]): readonly SentOption[] {
  return options.flatMap((option) => (option.options ? leaves(option.options) : [option]));
}
