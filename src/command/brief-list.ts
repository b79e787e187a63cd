import type { Action, Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Brief } from '#src/brief/brief.ts';
import { formatSeconds, type TimedItem, timed } from '#src/brief/timing.ts';
import { firstWords } from './brief-items.ts';
import { heldBy, isTheirs, titleOf } from './briefs.ts';
import type { Desk } from './desk.ts';
import type { Here } from './here.ts';
import { told } from './told.ts';

/** So many passages have buttons of their own: they and their list fit in one message. */
const mostWithButtons = 6;
/** UTF-16 code units of the words by which a passage is known again. */
const shown = 70;

/** A brief in its order, with the running total; whoever may change it has the buttons for that. */
export function briefList(brief: Brief, desk: Desk, here: Here, message = `The brief ‘${titleOf(brief)}’`): Answer {
  const { items, sentence } = timed(brief, heldBy(desk));
  if (items.length === 0)
    return {
      ...told(message, [{ type: 'note', text: 'It has no passages yet: add one with /brief add.' }]),
      outcome: 'nothing',
    };
  const theirs = isTheirs(brief, here);
  const withButtons = theirs && items.length <= mostWithButtons;
  const call = (command: string, more: Record<string, string | number> = {}): Action['call'] => ({
    command: `brief ${command}`,
    arguments: { brief: brief.id, ...more },
  });
  const actions = items.flatMap(({ item }, i): Action[] => [
    ...(i > 0 ? [{ label: `↑ ${i + 1}`, call: call('move', { item: item.id, to: i }) }] : []),
    ...(item.published === null ? [{ label: `Trim ${i + 1}`, call: call('trim', { item: item.id }) }] : []),
    ...(item.published === null ? [{ label: `Remove ${i + 1}`, call: call('remove', { item: item.id }) }] : []),
  ]);
  return {
    ...told(message, [
      {
        type: 'table',
        columns: ['Passage', 'Length', 'Together', 'State'],
        rows: items.map((each, i) => [
          `${i + 1}. ${firstWords(each.item, desk, shown)}`,
          `${each.words} ${each.words === 1 ? 'word' : 'words'}, ${formatSeconds(each.seconds)}`,
          formatSeconds(each.until),
          stateOf(each),
        ]),
      },
      ...items.flatMap(({ item }, i): Block[] =>
        item.note === null ? [] : [{ type: 'note', text: `Note to ${i + 1}: ${echo(item.note, 200)}` }],
      ),
      { type: 'note', text: `At ${brief.pace} words a minute: ${sentence}` },
      ...(theirs
        ? [
            {
              type: 'next' as const,
              actions: [{ label: 'Preview the next', call: call('next') }, ...(withButtons ? actions : [])],
            },
          ]
        : []),
      ...(theirs && !withButtons
        ? [{ type: 'note' as const, text: 'Change it with /brief move, /brief trim and /brief remove.' }]
        : []),
    ]),
    turnsPage: true,
  };
}

function stateOf({ item: { published }, quoted }: TimedItem): string {
  if (published?.retracted) return `withdrawn: ${echo(published.retracted.reason, 60)}`;
  if (published) return published.message === null ? 'published; Discord has not said that it is there' : 'published';
  return 'refusal' in quoted ? 'cannot be shown' : 'not published';
}
