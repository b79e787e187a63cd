import { ofType } from './components.ts';
import type { AllowedMentions, Component, User } from './types.ts';
import type { World } from './world.ts';

export type Pings = { readonly everyone: boolean; readonly users: readonly User[]; readonly roles: readonly string[] };

/**
 * Who a message pings. Without `allowed_mentions` everything that reads as a mention counts; embeds never ping, text
 * displays do. Stricter than Discord: a mention inside code counts too.
 */
export function pings(
  message: { readonly content: string; readonly components: readonly Component[] },
  allowed: AllowedMentions | null | undefined,
  world: World,
): Pings {
  const text = [
    message.content,
    ...ofType(message.components, 'textDisplay').map((each) => each.component.content),
  ].join('\n');
  const mayParse = (kind: string): boolean => !allowed || (allowed.parse ?? []).includes(kind);
  const named = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const may = (kind: 'users' | 'roles', id: string): boolean => mayParse(kind) || (allowed?.[kind] ?? []).includes(id);
  return {
    everyone: mayParse('everyone') && /@(everyone|here)\b/.test(text),
    users: named(/<@!?(\d+)>/g)
      .filter((id) => may('users', id))
      .flatMap((id) => world.users.get(id) ?? []),
    roles: named(/<@&(\d+)>/g).filter((id) => may('roles', id)),
  };
}

/** Whether a request says that nothing in it may ping: `allowed_mentions: { parse: [] }` and no ids but these roles'. */
export function forbidsPings(allowed: AllowedMentions | null | undefined, roles: readonly string[]): boolean {
  const others = (allowed?.roles ?? []).filter((id) => id === null || !roles.includes(id));
  return allowed?.parse?.length === 0 && !allowed.users?.length && others.length === 0;
}
