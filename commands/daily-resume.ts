import { isPaused, nextLine } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import { ofSchedule, scheduleOption, whereAndWhen } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';
import { firstDate } from '#src/daily/due.ts';

export default defineCommand({
  name: 'daily resume',
  description: 'Go on posting after a pause',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run: ({ schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      if (!isPaused(schedule, here))
        return { ...told('The daily fact is not paused', [nextLine(schedule, here)]), outcome: 'nothing' };
      const resumed = { ...schedule, paused: null, since: firstDate(schedule, here.now()) };
      here.store.schedules.put(resumed);
      here.wake();
      return told('The daily fact goes on', [
        { type: 'line', parts: ['In ', ...whereAndWhen(resumed), '.'] },
        nextLine(resumed, here),
      ]);
    }),
});
