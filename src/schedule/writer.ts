import { dailyPost } from '#src/answer/daily-post.ts';
import type { Store } from '#src/command/here.ts';
import type { Document } from '#src/corpus/document.ts';
import { channelPosts } from '#src/daily/channel-posts.ts';
import type { Fact } from '#src/daily/fact.ts';
import { factFor } from '#src/daily/rota.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import { renderDiscord } from '#src/render/discord.ts';
import type { Writer } from './attempts.ts';
import type { ChannelMessage } from './port.ts';

/** Writes posts from the pool of facts and the documents, both asked for anew each time, so that a reload takes effect. */
export function createWriter({
  store,
  facts,
  documents,
}: {
  readonly store: Pick<Store, 'schedules' | 'settings'>;
  readonly facts: () => readonly Fact[];
  readonly documents: () => readonly Document[];
}): Writer {
  const { schedules, settings } = store;
  return {
    choose(schedule, date, held) {
      if (facts().some(({ id }) => id === held)) return held;
      return factFor(schedule, date, channelPosts(schedule, schedules), facts())?.id ?? null;
    },
    write(schedule, post, late) {
      const fact = facts().find(({ id }) => id === post.fact);
      const { style, language } = settings.get(schedule.server);
      const wishes = { documents: documents(), style: style ?? undefined, language };
      const answer = fact && dailyPost({ fact, schedule, post, late }, wishes);
      const page = answer && renderDiscord(answer)[0];
      return page ? withPing(page, schedule) : null;
    },
  };
}

/** The ping stands above the post, and no other role or person can be pinged by it. */
function withPing(
  page: { readonly flags: number; readonly components: readonly unknown[] },
  { role }: Schedule,
): ChannelMessage {
  const { flags, components } = page;
  if (role === null) return { flags, components, allowed_mentions: { parse: [] } };
  const ping = { type: 10, content: `<@&${role}>` };
  return { flags, components: [ping, ...components], allowed_mentions: { parse: [], roles: [role] } };
}
