import { z } from 'zod';
import type { ChannelPort, Finding, Refused, Sending } from '#src/schedule/port.ts';
import { hasKey, keyedSchema } from './message-key.ts';
import { channelSchema, guildSchema, isThread, lackingIn, memberSchema, permissionsIn } from './permissions.ts';
import { readRefusal } from './refusal.ts';
import { snowflakeFrom, snowflakeTime } from './snowflake.ts';

/** The requests that a channel port makes; discord.js's REST has them. */
export type ChannelRest = {
  get(route: `/${string}`, options?: { query?: URLSearchParams; signal?: AbortSignal }): Promise<unknown>;
  post(route: `/${string}`, options: { body: unknown; signal?: AbortSignal }): Promise<unknown>;
};

/** Milliseconds that one request may take, waiting for its turn included; a claim must last longer. */
export const requestPatience = 20_000;
/** Milliseconds that finding out what the bot lacks may take: a command waits for it, and has three seconds itself. */
const lackPatience = 2_000;

/**
 * Channels through a REST that does not retry by itself: what became of a request that failed is for the caller to find
 * out. `now` is Discord's clock, in milliseconds since 1970.
 */
export function createChannelPort(
  rest: ChannelRest,
  { now, patience = requestPatience }: { readonly now: () => number; readonly patience?: number },
): ChannelPort {
  const get = async <T>(
    schema: z.ZodType<T>,
    route: `/${string}`,
    how: { query?: URLSearchParams; signal?: AbortSignal } = {},
  ) => schema.parse(await rest.get(route, { signal: AbortSignal.timeout(patience), ...how }));
  let known: string | undefined;
  const self = async (how?: { signal: AbortSignal }): Promise<string> => {
    known ??= (await get(z.object({ id: z.string() }), '/users/@me', how)).id;
    return known;
  };

  const lacks = async (id: string, role: string | null): Promise<readonly string[]> => {
    const how = { signal: AbortSignal.timeout(Math.min(patience, lackPatience)) };
    const channel = await get(channelSchema, `/channels/${id}`, how);
    if (!channel.guild_id) return [];
    const thread = isThread(channel);
    const [guild, member, place] = await Promise.all([
      get(guildSchema, `/guilds/${channel.guild_id}`, how),
      self(how).then((me) => get(memberSchema, `/guilds/${channel.guild_id}/members/${me}`, how)),
      thread && channel.parent_id ? get(channelSchema, `/channels/${channel.parent_id}`, how) : channel,
    ]);
    const permissions = permissionsIn(guild, place.permission_overwrites, member, new Date(now()).toISOString());
    const pinged = role === null ? undefined : guild.roles.find((each) => each.id === role);
    return lackingIn(permissions, { thread, pings: pinged !== undefined && !pinged.mentionable });
  };

  const look = async (channel: string, key: string, from: Temporal.Instant): Promise<Finding> => {
    const me = await self();
    let after = snowflakeFrom(from.epochMilliseconds);
    let seen = 0;
    for (let pages = 0; pages < mostPages; pages++) {
      const query = new URLSearchParams({ limit: String(pageSize), after });
      const page = await get(z.array(ownSchema), `/channels/${channel}/messages`, { query });
      const found = page.find((message) => message.author.id === me && hasKey(message, key));
      if (found)
        return {
          type: 'found',
          message: found.id,
          at: Temporal.Instant.fromEpochMilliseconds(snowflakeTime(found.id)),
        };
      seen += page.length;
      if (page.length < pageSize) {
        const blind = seen === 0 && (await lacks(channel, null)).includes('Read Message History');
        return { type: blind ? 'blind' : 'absent' };
      }
      after = page.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
    }
    return { type: 'unknown', after: 0 };
  };

  return {
    async send(channel, message, nonce) {
      try {
        const body = { ...message, nonce, enforce_nonce: true };
        const answer = await rest.post(`/channels/${channel}/messages`, {
          body,
          signal: AbortSignal.timeout(patience),
        });
        return { type: 'sent', message: z.object({ id: z.string() }).parse(answer).id };
      } catch (error) {
        return sendingOf(error);
      }
    },
    async find(channel, key, from) {
      try {
        return await look(channel, key, from);
      } catch (error) {
        return refusedBy(error) ?? { type: 'unknown', after: readRefusal(error).retryAfter ?? 0 };
      }
    },
    async lacks(channel, role = null) {
      try {
        return await lacks(channel, role);
      } catch (error) {
        return refusedBy(error) ? ['View Channel'] : null;
      }
    },
    async systemChannel(server) {
      try {
        return (await get(guildSchema, `/guilds/${server}`)).system_channel_id ?? null;
      } catch {
        return null;
      }
    },
  };
}

/** Discord's most for one page of messages; so many pages hold more than a busy channel gets in six hours. */
const pageSize = 100;
const mostPages = 100;

/** Discord's codes. */
const unknownMessage = 10008;
const codes: Readonly<Record<number, Refused['why']>> = {
  10003: 'gone',
  10004: 'gone',
  50001: 'forbidden',
  50013: 'forbidden',
};

const ownSchema = keyedSchema.extend({ author: z.object({ id: z.string() }) });

function sendingOf(error: unknown): Sending {
  const { status, code, retryAfter } = readRefusal(error);
  // The nonce is known, and the message it stands for is deleted.
  if (code === unknownMessage) return { type: 'sent', message: null };
  if (retryAfter !== null || status === 429 || status === 401) return { type: 'unsent', after: retryAfter ?? 0 };
  return refusedBy(error) ?? { type: 'unknown' };
}

function refusedBy(error: unknown): Refused | null {
  const { status, code } = readRefusal(error);
  if (status === null || status < 400 || status >= 500 || status === 429 || status === 401 || status === 408)
    return null;
  const why = typeof code === 'number' ? codes[code] : undefined;
  return { type: 'refused', why: why ?? (status === 403 ? 'forbidden' : 'unusable') };
}
