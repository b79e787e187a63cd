import type { Answer } from '#src/answer/answer.ts';
import { noFactLeft } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { ofSchedule, scheduleOption } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';
import { claimOf } from '#src/daily/claim.ts';
import { localDate } from '#src/daily/due.ts';
import { poolOf } from '#src/daily/rota.ts';
import type { Post, PostState, Schedule } from '#src/daily/schedule.ts';

export default defineCommand({
  name: 'daily now',
  description: 'Post today’s fact at once instead of at its time',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run: ({ schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      const { schedules } = here.store;
      const at = here.now();
      const date = localDate(schedule.zone, at).toString();
      if (poolOf(schedule, here.facts).length === 0) return refused(noFactLeft);
      if (!schedules.claim(claimOf(schedule, { date, at }))) {
        const known = schedules.post(schedule.id, date);
        return known ? already(known, schedule) : refused('This daily fact has just been turned off.');
      }
      here.wake();
      return told('Today’s fact is being posted now', [
        { type: 'line', parts: ['Look in ', { channel: schedule.channel }, '.'] },
        {
          type: 'note',
          text: 'It is today’s post: there is no other today. If it does not appear, /daily status says why.',
        },
      ]);
    }),
});

const sentences: Readonly<Record<PostState, string>> = {
  claimed: 'Today’s fact is being posted at this moment',
  sent: 'Today’s fact was posted already',
  skipped: 'Today’s post was skipped by wish, so there is none today',
  missed: 'Today’s post was missed, so there is none today',
  failed: 'Today’s post failed, so there is none today',
};

function already({ state, settled, reason }: Post, { zone, channel }: Schedule): Answer {
  const message = sentences[state];
  return {
    ...told(message, [
      ...(settled === null
        ? []
        : [{ type: 'line', parts: [{ instant: settled, zone }, ', for ', { channel }, '.'] } as const]),
      ...(reason === null ? [] : [{ type: 'note', text: reason } as const]),
    ]),
    outcome: 'nothing',
  };
}
