import type { Inline } from '#src/answer/answer.ts';
import { dailyPost } from '#src/answer/daily-post.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { comingPost, isPaused, noFactLeft, pauseSentence } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { ofSchedule, scheduleOption, whereAndWhen } from '#src/command/schedules.ts';
import { channelPosts } from '#src/daily/channel-posts.ts';
import { localDate } from '#src/daily/due.ts';
import { factFor } from '#src/daily/rota.ts';

export default defineCommand({
  name: 'daily preview',
  description: 'Show, to you alone, the fact that is posted next',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run: ({ schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      const { style, language } = here.store.settings.get(here.server);
      const { documents } = desk.library;
      const date = comingPost(schedule, here)?.date ?? localDate(schedule.zone, here.now()).toString();
      const fact = factFor(schedule, date, channelPosts(schedule, here.store.schedules), here.facts);
      const post =
        fact &&
        dailyPost(
          { fact, schedule, post: { schedule: schedule.id, date }, late: false },
          { documents, style: style ?? undefined, language },
        );
      if (!post) return refused(noFactLeft);
      const message = isPaused(schedule, here)
        ? 'Preview of what would be posted next'
        : `Preview of what is posted on ${writtenDate(date, language)}`;
      const ping: Inline[] = schedule.role === null ? [] : [' and pings ', { role: schedule.role }];
      return {
        ...post,
        message,
        audience: 'asker',
        blocks: [
          { type: 'heading', text: message },
          { type: 'line', parts: ['In ', ...whereAndWhen(schedule), ...ping, '.'] },
          ...(isPaused(schedule, here) ? [{ type: 'note', text: pauseSentence(schedule, language) } as const] : []),
          ...post.blocks,
        ],
      };
    }),
});
