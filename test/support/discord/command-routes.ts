import { checkCommands } from './command-rules.ts';
import type { CommandBody, CommandOption, RegisteredCommand } from './command-types.ts';
import { commandTypes } from './numbers.ts';
import { Refusal } from './refusal.ts';
import { type Handle, parameter, type RouteRequest } from './request.ts';
import type { World } from './world.ts';

/** The commands of a guild or, without one, of the application. */
export const listCommands: Handle = (request, world) => [...(world.commands.get(scope(request, world)) ?? [])];

/** The bulk overwrite: commands that keep name and type keep their id. */
export const overwriteCommands: Handle = (request, world) => {
  const where = scope(request, world);
  const bodies = request.body as readonly CommandBody[];
  checkCommands(bodies);
  const old = world.commands.get(where) ?? [];
  const kept = bodies.map((body) => keep(body, where, old, world));
  world.commands.set(where, kept);
  world.registrations.push({ scope: where, commands: bodies });
  return kept;
};

const globalScope = 'global';

function scope(request: RouteRequest, world: World): string {
  if (parameter(request, 'application') !== world.applicationId) throw new Refusal('unknownApplication');
  const guild = request.parameters['guild'];
  if (guild !== undefined && !world.guilds.some((each) => each.id === guild)) throw new Refusal('missingAccess');
  return guild ?? globalScope;
}

function keep(body: CommandBody, where: string, old: readonly RegisteredCommand[], world: World): RegisteredCommand {
  const type = body.type ?? commandTypes.slash;
  const permissions = body.default_member_permissions;
  return {
    id: old.find((each) => each.name === body.name && each.type === type)?.id ?? world.newId(),
    application_id: world.applicationId,
    version: world.newId(),
    type,
    name: body.name,
    description: body.description ?? '',
    ...(body.options?.length && { options: body.options.map(keepOption) }),
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    default_member_permissions: permissions === null || permissions === undefined ? null : String(permissions),
    ...(where !== globalScope && { guild_id: where }),
  };
}

function keepOption(option: CommandOption): CommandOption {
  const given = Object.fromEntries(Object.entries(option).filter(([, value]) => value !== null));
  return { ...option, ...given, ...(option.options && { options: option.options.map(keepOption) }) };
}
