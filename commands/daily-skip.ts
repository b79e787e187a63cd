import { writtenDate } from '#src/answer/written-date.ts';
import { comingPost, nextLine } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { ofSchedule, scheduleOption } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';
import { channelPosts } from '#src/daily/channel-posts.ts';
import { claimOf } from '#src/daily/claim.ts';
import { factFor } from '#src/daily/rota.ts';

export default defineCommand({
  name: 'daily skip',
  description: 'Leave out the next post, and its fact for this round',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run: ({ schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      const { schedules, settings } = here.store;
      const next = comingPost(schedule, here);
      if (!next) return refused('No post is coming, so there is none to skip: /daily status says why.');
      const fact = factFor(schedule, next.date, channelPosts(schedule, schedules), here.facts)?.id ?? null;
      const settled = here.now().toString();
      if (!schedules.claim({ ...claimOf(schedule, next, { fact }), state: 'skipped', settled }))
        return refused('That post is being made at this moment, so it is too late to skip it.');
      here.wake();
      const { language } = settings.get(here.server);
      return told(`The post of ${writtenDate(next.date, language)} is skipped`, [nextLine(schedule, here)]);
    }),
});
