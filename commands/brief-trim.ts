import type { Action, Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Brief, Item } from '#src/brief/brief.ts';
import { changeKept } from '#src/brief/change-kept.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { durationOf, formatSeconds, overSlot } from '#src/brief/timing.ts';
import { choicesOf, trimItem } from '#src/brief/trim-item.ts';
import { atServer } from '#src/command/at-server.ts';
import { itemOption, numberOf, pickItem } from '#src/command/brief-items.ts';
import { briefOption, goneBrief, heldBy, ownBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { formatNumbers, readNumbers } from '#src/command/numbers.ts';
import { told } from '#src/command/told.ts';
import { handle } from '#src/quote/handle.ts';

export default defineCommand({
  name: 'brief trim',
  description: 'Keep some sentences of a passage of the brief; each cut is marked',
  help: 'Without ‘sentences’ the sentences of the passage are shown with their numbers.',
  place: 'server',
  options: {
    item: itemOption,
    sentences: { type: 'string', maxLength: 80, description: 'The ones to keep, by number: 1, 3-4' },
    brief: briefOption,
  },
  run({ item: name, sentences, brief: id }, desk): Answer {
    const here = atServer(desk);
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const item = pickItem(name, brief.value);
    if (!item.ok) return refused(item.sentence);
    if (item.value.published !== null)
      return refused('It was published already: withdraw it, and add what is to be said instead.');
    if (sentences === undefined) return trimView(brief.value, item.value, desk);
    const numbers = readNumbers(sentences);
    if (numbers === null) return refused(`‘${echo(sentences, 40)}’ is no list of numbers; write them as 1, 3-4.`);
    const held = heldBy(desk);
    const edited =
      changeKept(here.store.briefs, brief.value.id, (now) => trimItem(now, item.value.id, numbers, held)) ?? goneBrief;
    return 'refusal' in edited ? refused(edited.refusal) : trimView(edited.brief, edited.item, desk);
  },
});

/** Discord's five rows of five buttons. */
const mostButtons = 24;

/** What the passage says now, and its sentences with what keeps or cuts each. */
function trimView(brief: Brief, item: Item, desk: Desk): Answer {
  const held = heldBy(desk);
  const quoted = quoteItem(item, held);
  const choices = choicesOf(item, held);
  if ('refusal' in quoted) return refused(quoted.refusal);
  if ('refusal' in choices) return refused(choices.refusal);
  const { text } = quoted.quotation;
  const { words, seconds } = durationOf(text, brief.pace);
  const kept = choices.filter(({ chosen }) => chosen).map(({ number }) => number);
  const actions = choices.slice(0, mostButtons).flatMap(({ number, chosen }): Action[] => {
    const next = chosen ? kept.filter((each) => each !== number) : [...kept, number].toSorted((a, b) => a - b);
    if (next.length === 0) return [];
    return [
      {
        label: `${chosen ? 'Without' : 'With'} ${number}`,
        call: {
          command: 'brief trim',
          arguments: { brief: brief.id, item: item.id, sentences: formatNumbers(next) },
        },
      },
    ];
  });
  const remark = overSlot(text, brief);
  return {
    ...told(`Number ${numberOf(brief, item)}: ${words} ${words === 1 ? 'word' : 'words'}, ${formatSeconds(seconds)}`, [
      {
        type: 'quotation',
        quotation: quoted.quotation,
        role: 'answer',
        unshared: true,
        at: handle(item.document, item.spans[0]?.start ?? 0),
        actions: [
          { label: 'Preview', call: { command: 'brief next', arguments: { brief: brief.id, item: item.id } } },
          { label: 'List', call: { command: 'brief list', arguments: { brief: brief.id } } },
        ],
      },
      ...(remark === null ? [] : [{ type: 'note', text: remark } as const]),
      ...(choices.length < 2
        ? [{ type: 'note', text: 'The passage is one sentence, so there is nothing to trim.' } as const]
        : [
            {
              type: 'table',
              columns: ['Sentence', ''],
              rows: choices.map((each) => [`${each.number}. ${echo(each.text, 90)}`, each.chosen ? 'kept' : 'cut']),
            } as Block,
            { type: 'next', actions } as Block,
          ]),
    ]),
    turnsPage: true,
  };
}
