import { defineCommand } from '#src/command/define.ts';
import { ofSchedule, scheduleOption, whereAndWhen } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'daily off',
  description: 'Turn a daily fact off for good; its history is deleted',
  right: 'manage-server',
  withoutCorpus: true,
  options: { schedule: scheduleOption },
  run: ({ schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      here.store.schedules.remove(schedule.id);
      here.wake();
      return told('The daily fact is turned off', [
        { type: 'line', parts: ['It was posted in ', ...whereAndWhen(schedule), '. Its history is deleted.'] },
      ]);
    }),
});
