import { changeKept } from '#src/brief/change-kept.ts';
import { moveItem } from '#src/brief/edit-items.ts';
import { briefLimits } from '#src/brief/limits.ts';
import { atServer } from '#src/command/at-server.ts';
import { itemOption, pickItem } from '#src/command/brief-items.ts';
import { briefList } from '#src/command/brief-list.ts';
import { briefOption, goneBrief, ownBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';

export default defineCommand({
  name: 'brief move',
  description: 'Move a passage of the brief to another place',
  place: 'server',
  options: {
    item: itemOption,
    to: { type: 'integer', required: true, min: 1, max: briefLimits.items, description: 'Its new number' },
    brief: briefOption,
  },
  run({ item: name, to, brief: id }, desk) {
    const here = atServer(desk);
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const item = pickItem(name, brief.value);
    if (!item.ok) return refused(item.sentence);
    const edited =
      changeKept(here.store.briefs, brief.value.id, (now) => moveItem(now, item.value.id, to)) ?? goneBrief;
    return 'refusal' in edited ? refused(edited.refusal) : briefList(edited.brief, desk, here);
  },
});
