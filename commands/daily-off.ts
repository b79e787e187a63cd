import type { Answer } from '#src/answer/answer.ts';
import { atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { pickSchedule, scheduleOption, whereAndWhen } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'daily off',
  description: 'Turn a daily fact off for good; its history is deleted',
  right: 'manage-server',
  withoutCorpus: true,
  options: { schedule: scheduleOption },
  run({ schedule: name }, desk): Answer {
    const here = atServer(desk);
    const picked = pickSchedule(name, here);
    if (!picked.ok) return refused(picked.sentence);
    here.store.schedules.remove(picked.value.id);
    here.wake();
    return told('The daily fact is turned off', [
      { type: 'line', parts: ['It was posted in ', ...whereAndWhen(picked.value), '. Its history is deleted.'] },
    ]);
  },
});
