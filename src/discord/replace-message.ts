import type { Unreplaced } from '#src/answer/answer.ts';
import type { ChannelPort } from '#src/schedule/port.ts';
import { soughtFrom } from '#src/schedule/settle-publications.ts';
import type { Replacing } from './plan.ts';
import { readRefusal } from './refusal.ts';

/** The request that changes a message; discord.js's REST has it. */
export type PatchingRest = {
  patch(route: `/${string}`, options: { body: unknown; signal: AbortSignal }): Promise<unknown>;
};

/** Milliseconds that it may take in all: a command waits for it, and has three seconds itself. */
const usualPatience = 1_500;

/**
 * Puts something in the place of a message that the bot has posted; one whose id Discord has never told is looked for by
 * what its buttons carry. Never rejects.
 */
export function createReplacer(
  rest: PatchingRest,
  { find }: Pick<ChannelPort, 'find'>,
  patience = usualPatience,
): (wish: Replacing) => Promise<'done' | Unreplaced> {
  const idOf = async ({ channel, message, key, since }: Replacing): Promise<{ readonly id: string } | Unreplaced> => {
    if (message !== null) return { id: message };
    const found = await find(channel, key, soughtFrom(since));
    if (found.type === 'found') return { id: found.message };
    if (found.type === 'absent') return 'gone';
    return found.type === 'unknown' ? 'unknown' : 'refused';
  };
  const replace = async (wish: Replacing, signal: AbortSignal): Promise<'done' | Unreplaced> => {
    const target = await idOf(wish);
    if (typeof target === 'string') return target;
    await rest.patch(`/channels/${wish.channel}/messages/${target.id}`, { body: wish.body, signal });
    return 'done';
  };
  return async (wish) => {
    const signal = AbortSignal.timeout(patience);
    const late = new Promise<'unknown'>((resolve) => {
      signal.addEventListener('abort', () => resolve('unknown'), { once: true });
    });
    return Promise.race([replace(wish, signal).catch(whyNot), late]);
  };
}

function whyNot(error: unknown): Unreplaced {
  const { status, retryAfter } = readRefusal(error);
  if (status === 404) return 'gone';
  const isRefusal = status !== null && status >= 400 && status < 500 && status !== 429 && status !== 408;
  return isRefusal && retryAfter === null ? 'refused' : 'unknown';
}
