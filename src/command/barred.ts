import type { Command } from './define.ts';
import type { Here, Right } from './here.ts';

/** What Discord calls each right. */
export const rightNames: Readonly<Record<Right, string>> = {
  'manage-server': 'Manage Server',
  'manage-messages': 'Manage Messages',
};

/** One sentence on why a command may not be run there by whoever asks; null where it may. */
export function barred({ name, right, place }: Command, here: Here | undefined): string | null {
  if (right === undefined && place === undefined) return null;
  if (!here) return `/${name} works on Discord, in a server that Ibid is in; in the terminal there is none.`;
  if (here.server === null) return `/${name} works only in a server that Ibid has been added to.`;
  if (right === undefined || here.may.has(right)) return null;
  return `/${name} is for people with the permission ‘${rightNames[right]}’ in this server, which you do not have; ask one of them.`;
}
