import type { Action, Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Brief, Item } from '#src/brief/brief.ts';
import { seenOf } from '#src/brief/publish.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { durationOf, formatSeconds } from '#src/brief/timing.ts';
import { handle } from '#src/quote/handle.ts';
import { numberOf } from './brief-items.ts';
import { heldBy, titleOf } from './briefs.ts';
import type { Desk } from './desk.ts';
import { told } from './told.ts';

/** A passage as it would be published, to its owner alone, with what publishes it. */
export function previewItem(brief: Brief, item: Item, desk: Desk): Answer {
  const number = numberOf(brief, item);
  const call = (command: string, more: Record<string, string> = {}): Action['call'] => ({
    command,
    arguments: { brief: brief.id, item: item.id, ...more },
  });
  const quoted = quoteItem(item, heldBy(desk));
  const note: Block[] = item.note === null ? [] : [{ type: 'note', text: `Note: ${echo(item.note, 200)}` }];
  if ('refusal' in quoted) {
    const after = brief.items.slice(number).find(({ published }) => published === null);
    const next = after && {
      label: `Preview ${numberOf(brief, after)}`,
      call: { command: 'brief next', arguments: { brief: brief.id, item: after.id } },
    };
    const actions = [{ label: `Remove ${number}`, call: call('brief remove') }, ...(next ? [next] : [])];
    return {
      ...told(`Number ${number} of ‘${titleOf(brief)}’ cannot be shown`, [
        { type: 'note', text: quoted.refusal },
        ...note,
        { type: 'next', actions },
      ]),
      outcome: 'nothing',
    };
  }
  const { quotation, document } = quoted;
  const { words, seconds } = durationOf(quotation.text, brief.pace);
  const left = brief.items.filter(({ published }) => published === null).length;
  return told(`Preview: number ${number} of ‘${titleOf(brief)}’`, [
    {
      type: 'quotation',
      quotation,
      role: 'answer',
      unshared: true,
      at: handle(document.id, item.spans[0]?.start ?? 0),
      actions: [
        { label: 'Publish', call: call('brief publish', { seen: seenOf(item) }) },
        { label: 'Trim', call: call('brief trim') },
        { label: 'List', call: { command: 'brief list', arguments: { brief: brief.id } } },
      ],
    },
    {
      type: 'note',
      text: `${words} ${words === 1 ? 'word' : 'words'}, ${formatSeconds(seconds)} at ${brief.pace} words a minute; ${left === 1 ? 'the last one' : `${left} are`} not published yet. Only you see this.`,
    },
    ...note,
  ]);
}
