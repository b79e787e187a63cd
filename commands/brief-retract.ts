import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Brief, Item } from '#src/brief/brief.ts';
import { changeKept } from '#src/brief/change-kept.ts';
import { briefLimits } from '#src/brief/limits.ts';
import { retractItem } from '#src/brief/publish.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { formatCitation } from '#src/cite/citation.ts';
import { atServer } from '#src/command/at-server.ts';
import { itemOption, numberOf, pickItem, suggestItems } from '#src/command/brief-items.ts';
import { briefOption, goneBrief, heldBy, ownBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief retract',
  description: 'Replace a published passage by a line that says that it was withdrawn, and why',
  help: 'The record keeps both. Where Discord does not let the message be changed, that is said, and the command may be given again.',
  place: 'server',
  options: {
    item: {
      ...itemOption,
      suggest: suggestItems(({ published }) => published !== null && published.retracted === null),
    },
    reason: {
      type: 'string',
      required: true,
      maxLength: briefLimits.reason,
      description: 'Why: it is shown to everybody in the place of the passage',
    },
    brief: briefOption,
  },
  run({ item: name, reason, brief: id }, desk): Answer {
    const here = atServer(desk);
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const picked = pickItem(name, brief.value);
    if (!picked.ok) return refused(picked.sentence);
    if (picked.value.published?.retracted)
      return withdrawn(brief.value, picked.value, 'It was withdrawn already; its message is replaced once more', desk);
    const at = here.now().toString();
    const edited =
      changeKept(here.store.briefs, brief.value.id, (now) => retractItem(now, picked.value.id, { at, reason })) ??
      goneBrief;
    if ('refusal' in edited) return refused(edited.refusal);
    const item = edited.brief.items.find((each) => each.id === picked.value.id);
    if (!item) return refused(goneBrief.refusal);
    return withdrawn(edited.brief, item, `Number ${numberOf(edited.brief, item)} is withdrawn`, desk);
  },
});

/** The message's place is taken by one line of ours; the record keeps the words and the reason. */
function withdrawn(brief: Brief, item: Item, message: string, desk: Desk): Answer {
  const { published } = item;
  if (!published?.retracted) return refused('It was not published, so there is nothing to withdraw.');
  const why = echo(published.retracted.reason, briefLimits.reason);
  const blocks: Block[] = [
    { type: 'note', text: `${citationOf(item, desk)} It stays in the record, with the reason: ${why}` },
  ];
  return {
    ...told(message, blocks),
    replaces: {
      channel: brief.channel,
      message: published.message,
      key: item.id,
      since: published.at,
      by: [{ type: 'note', text: `A passage that stood here was withdrawn. ${citationOf(item, desk)} Reason: ${why}` }],
      otherwise: {
        gone: 'No message of it is in the channel (any more), so none was replaced.',
        refused:
          'Discord does not let Ibid change the message, so it still stands in the channel: let Ibid see the channel and give the command again, or delete the message.',
        unknown:
          'Discord did not say in time whether the message was changed: look at it, and give the command again if it still stands there.',
      },
    },
  };
}

function citationOf(item: Item, desk: Desk): string {
  const here = atServer(desk);
  const quoted = quoteItem(item, heldBy(desk));
  if ('refusal' in quoted) return quoted.refusal;
  const citation = formatCitation(
    quoted.document,
    quoted.passage,
    here.store.settings.get(here.server).style ?? undefined,
  );
  return `It was ${citation.replace(/\.?$/, '.')}`;
}
