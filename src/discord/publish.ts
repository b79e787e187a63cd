import type { Log } from '#src/log.ts';
import type { ChannelPort } from '#src/schedule/port.ts';
import type { InteractionPort } from './interactions.ts';
import type { Plan, Publishing } from './plan.ts';
import type { Incoming } from './read-interaction.ts';
import { readRefusal, responded } from './refusal.ts';

/** Sends a first response that publishes something, and notes what became of it. `refused` where Discord found fault with it. */
export async function publish(
  incoming: Incoming,
  { first, files = [] }: Pick<Plan, 'first' | 'files'>,
  { key, settle }: Publishing,
  { port, post, log }: { readonly port: InteractionPort; readonly post: ChannelPort['send']; readonly log: Log },
): Promise<'sent' | 'lost' | 'refused'> {
  const settled = (id: string | null): void => {
    try {
      settle(id);
    } catch (error) {
      log.error('the store failed', { state: 'what became of a publication', error });
    }
  };
  /** Another program with the same token has answered, so it becomes a message of its own; undefined where that cannot be told. */
  const postInstead = async (): Promise<string | null | undefined> => {
    if (first.type !== 4) return null;
    const sending = await post(incoming.place.channel, first.data, key);
    if (sending.type === 'sent') return sending.message;
    return sending.type === 'unknown' ? undefined : null;
  };
  try {
    settled(await port.post(incoming, first, files));
    return 'sent';
  } catch (error) {
    const { status, code } = readRefusal(error);
    log.error('a publication could not be sent', { kind: incoming.kind, error });
    const isRefused = status === 400 && code !== responded.already;
    const isGone = isRefused || code === responded.unknown;
    // Whether it is there all the same, Discord can tell.
    const there = isGone ? { id: null } : await port.posted(incoming, key).catch(() => undefined);
    const id = there === 'another' ? await postInstead() : there?.id;
    if (id !== undefined) settled(id);
    if (id) return 'sent';
    return isRefused ? 'refused' : 'lost';
  }
}
