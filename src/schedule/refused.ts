import type { Schedule } from '#src/daily/schedule.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import type { ChannelPort, Refused } from './port.ts';

/** Why a post was refused, as a whole sentence for `/daily status`; asks Discord which permissions are missing. */
export async function reasonFor(why: Refused['why'], { channel, role }: Schedule, port: ChannelPort): Promise<string> {
  if (why === 'gone') return 'The channel is gone.';
  if (why === 'unusable') return 'Discord found fault with the post itself; please report it.';
  const lacking = (await port.lacks(channel, role)) ?? [];
  const names = lacking.length > 0 ? `: it lacks ${lacking.join(', ')}` : '';
  return `Ibid may not post in the channel${names}.`;
}

/** Pauses a schedule until somebody resumes it, and tells the server once where it wants to be told things. */
export async function pauseFor(
  reason: string,
  { id, server, channel }: Schedule,
  { schedules, port, key }: { readonly schedules: Schedules; readonly port: ChannelPort; readonly key: string },
): Promise<void> {
  const present = schedules.get(id);
  if (!present) return;
  schedules.put({ ...present, paused: { until: null, reason } });
  const system = await port.systemChannel(server);
  if (system === null || system === channel) return;
  const content = `The daily fact in <#${channel}> is paused. ${reason} Once that is mended, \`/daily resume\` goes on with it.`;
  await port.send(system, { content, allowed_mentions: { parse: [] } }, `${key}!`);
}
