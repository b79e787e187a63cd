import { nextLine, pauseSentence } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { ofSchedule, scheduleOption } from '#src/command/schedules.ts';
import { pickDay, suggestDays } from '#src/command/times.ts';
import { told } from '#src/command/told.ts';
import { localDate } from '#src/daily/due.ts';

export default defineCommand({
  name: 'daily pause',
  description: 'Post nothing for a while',
  right: 'manage-server',
  withoutCorpus: true,
  options: {
    until: {
      type: 'string',
      maxLength: 40,
      description: 'The first day that has a post again: 2026-12-01, 1 December 2026; without it until /daily resume',
      suggest: suggestDays,
    },
    schedule: scheduleOption,
  },
  run: ({ until: typed, schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      const today = localDate(schedule.zone, here.now());
      const until = typed === undefined ? null : pickDay('until', typed, today);
      if (until && !until.ok) return refused(until.sentence);
      if (until && until.value <= today.toString())
        return refused('‘until’ is the first day that has a post again, so it must lie in the future.');
      const paused = { ...schedule, paused: { until: until?.value ?? null, reason: null } };
      here.store.schedules.put(paused);
      here.wake();
      const { language } = here.store.settings.get(here.server);
      return told('The daily fact is paused', [
        { type: 'line', parts: ['In ', { channel: paused.channel }, '. ', pauseSentence(paused, language)] },
        ...(until ? [nextLine(paused, here)] : []),
        {
          type: 'next',
          actions: [{ label: 'Resume', call: { command: 'daily resume', arguments: { schedule: paused.id } } }],
        },
      ]);
    }),
});
