import { changeKept } from '#src/brief/change-kept.ts';
import { noteItem } from '#src/brief/edit-items.ts';
import { briefLimits } from '#src/brief/limits.ts';
import { atServer } from '#src/command/at-server.ts';
import { itemOption, pickItem } from '#src/command/brief-items.ts';
import { briefList } from '#src/command/brief-list.ts';
import { briefOption, goneBrief, ownBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';

export default defineCommand({
  name: 'brief note',
  description: 'Write a note to a passage of the brief, seen by the team alone',
  place: 'server',
  options: {
    item: itemOption,
    text: {
      type: 'string',
      maxLength: briefLimits.note,
      description: 'The note; without it, the one there is taken away',
    },
    brief: briefOption,
  },
  run({ item: name, text = '', brief: id }, desk) {
    const here = atServer(desk);
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const item = pickItem(name, brief.value);
    if (!item.ok) return refused(item.sentence);
    const edited =
      changeKept(here.store.briefs, brief.value.id, (now) => noteItem(now, item.value.id, text)) ?? goneBrief;
    return 'refusal' in edited ? refused(edited.refusal) : briefList(edited.brief, desk, here);
  },
});
