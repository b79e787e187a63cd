import { atServer } from '#src/command/at-server.ts';
import { briefList } from '#src/command/brief-list.ts';
import { briefOption, openBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';

export default defineCommand({
  name: 'brief list',
  description: 'The passages of the brief in order, with words and seconds against the slot, for you alone',
  place: 'server',
  options: { brief: briefOption },
  run({ brief: id }, desk) {
    const brief = openBrief(desk, id);
    return brief.ok ? briefList(brief.value, desk, atServer(desk)) : refused(brief.sentence);
  },
});
