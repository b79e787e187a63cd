import { nextItem } from '#src/brief/publish.ts';
import { itemOption, pickItem, suggestItems } from '#src/command/brief-items.ts';
import { previewItem } from '#src/command/brief-preview.ts';
import { briefOption, ownBrief, titleOf } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief next',
  description: 'Show, to you alone, the next passage of the brief, with a button that publishes it',
  place: 'server',
  options: {
    item: {
      type: 'string',
      maxLength: itemOption.maxLength,
      description: 'Another passage than the first that was not published: its number in /brief list',
      suggest: suggestItems(({ published }) => published === null),
    },
    brief: briefOption,
  },
  run({ item: name, brief: id }, desk) {
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const named = name === undefined ? null : pickItem(name, brief.value);
    if (named && !named.ok) return refused(named.sentence);
    if (named?.value.published) return refused('That passage was published already: /brief list shows which were not.');
    const item = named?.value ?? nextItem(brief.value);
    if (item) return previewItem(brief.value, item, desk);
    const none =
      brief.value.items.length === 0
        ? 'It has no passages yet: add one with /brief add.'
        : 'All its passages were published: /brief end posts the list of them.';
    return {
      ...told(`Nothing comes next in ‘${titleOf(brief.value)}’`, [{ type: 'note', text: none }]),
      outcome: 'nothing',
    };
  },
});
