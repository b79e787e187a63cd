import { createHmac, hash, randomInt } from 'node:crypto';
import type { Command } from '#src/command/define.ts';
import type { Here } from '#src/command/here.ts';
import type { Incoming } from './read-interaction.ts';
import { rightsOf } from './rights.ts';

/** What commands may touch on Discord, whoever asks. */
export type Surroundings = Pick<Here, 'store' | 'facts' | 'channelName' | 'wake' | 'now'> & {
  /** Of this installation; without it nobody can tell from a hash whose it is. */
  readonly salt: string;
  /** As in the port to channels. */
  readonly lacks: (channel: string, role: string | null) => Promise<readonly string[] | null>;
};

/**
 * Where an interaction comes from, for the command that answers it. A command cannot wait, so what the bot lacks in a
 * channel that its options name is looked up here.
 */
export async function hereFor(
  incoming: Incoming,
  commands: readonly Command[],
  { salt, lacks, ...around }: Surroundings,
): Promise<Here> {
  const { server, channel, user, permissions } = incoming.place;
  const named = channelIn(incoming, commands);
  const lacking = server !== null && named ? await lacks(named.channel, named.role) : null;
  return {
    server,
    channel,
    person: createHmac('sha256', salt)
      .update(`${server ?? ''} ${user}`)
      .digest('base64url'),
    may: rightsOf(permissions),
    lacks: (asked) => (asked === named?.channel ? lacking : null),
    random: () => randomInt(2 ** 32),
    sha256: (text) => hash('sha256', text),
    ...around,
  };
}

function channelIn(incoming: Incoming, commands: readonly Command[]): { channel: string; role: string | null } | null {
  if (incoming.kind !== 'command') return null;
  const options = Object.entries(commands.find(({ name }) => name === incoming.command)?.options ?? {});
  const given = (type: 'channel' | 'role'): string | null => {
    const value = incoming.arguments[options.find(([, option]) => option.type === type)?.[0] ?? ''];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const channel = given('channel');
  return channel === null ? null : { channel, role: given('role') };
}
