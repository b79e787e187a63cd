import type { Action, Answer, Block } from '#src/answer/answer.ts';
import { addItem, type Chosen } from '#src/brief/add-item.ts';
import type { Brief } from '#src/brief/brief.ts';
import { briefLimits, lengthOf, typed } from '#src/brief/limits.ts';
import { pointAtPassage } from '#src/brief/quote-item.ts';
import { durationOf, formatSeconds, timed } from '#src/brief/timing.ts';
import { formatCitation } from '#src/cite/citation.ts';
import { atServer } from './at-server.ts';
import type { Choice } from './brief-choices.ts';
import { numberOf } from './brief-items.ts';
import { heldBy, isTheirs, titleOf } from './briefs.ts';
import type { Desk } from './desk.ts';
import { refused } from './dispatch.ts';
import { newId } from './new-id.ts';
import { told } from './told.ts';

/** More at once are hardly meant. */
const mostAtOnce = 10;

/** Puts passages at the end of a brief, whoever asks, and says what is in it now. */
export function addToBrief(
  choices: readonly Choice[],
  { id }: Brief,
  desk: Desk,
  more: { readonly note?: string | undefined; readonly remarks?: readonly string[] } = {},
): Answer {
  const here = atServer(desk);
  const held = heldBy(desk);
  if (choices.length > mostAtOnce)
    return refused(`That is ${choices.length} passages; at most ${mostAtOnce} are added at once, so name a paragraph.`);
  const note = typed(more.note ?? '');
  if (lengthOf(note ?? '') > briefLimits.note) return refused(`A note has at most ${briefLimits.note} characters.`);
  const items = choices.map(({ document, passage, spans }) => ({
    id: newId(here.random),
    ...pointAtPassage(document, passage, held.sha256, spans),
    note,
    published: null,
  }));
  let added: Chosen[] = [];
  let refusals: string[] = [];
  const kept = here.store.briefs.change(id, (brief) => {
    [added, refusals] = [[], []];
    return items.reduce((now, item) => {
      const edited = addItem(now, item, held);
      if ('refusal' in edited) refusals.push(edited.refusal);
      else added.push(edited);
      return 'refusal' in edited ? now : edited.brief;
    }, brief);
  });
  if (!kept || added.length === 0) return refused(refusals[0] ?? 'That brief is not kept any more.');
  const numbers = added.map(({ item }) => numberOf(kept, item));
  const message = `Added to ‘${titleOf(kept)}’ as ${numbers.length === 1 ? 'number' : 'numbers'} ${numbers.join(', ')}`;
  const notes = [...(more.remarks ?? []), ...new Set(refusals), timed(kept, held).sentence];
  return told(message, [
    ...added.flatMap((each, i) => addedBlocks(each, numbers[i] ?? 0, kept, desk)),
    ...notes.map((text): Block => ({ type: 'note', text })),
    { type: 'next', actions: whatNext(added, kept, desk) },
  ]);
}

function addedBlocks({ item, quotation, remark }: Chosen, number: number, { pace }: Brief, desk: Desk): Block[] {
  const { words, seconds } = durationOf(quotation.text, pace);
  const document = desk.library.documents.find(({ id }) => id === item.document);
  const passage = document?.passages.find(({ id }) => id === quotation.passage);
  const here = atServer(desk);
  const style = here.store.settings.get(here.server).style ?? undefined;
  const citation = document && passage ? formatCitation(document, passage, style) : quotation.citation;
  return [
    {
      type: 'note',
      text: `${number}. ${citation}: ${words} ${words === 1 ? 'word' : 'words'}, ${formatSeconds(seconds)}.`,
    },
    ...(remark === null ? [] : [{ type: 'note', text: remark } as const]),
  ];
}

function whatNext(added: readonly Chosen[], brief: Brief, desk: Desk): Action[] {
  const list = { label: 'List', call: { command: 'brief list', arguments: { brief: brief.id } } };
  if (!isTheirs(brief, atServer(desk))) return [list];
  const trims = added.filter(({ remark }) => remark !== null).slice(0, 3);
  return [
    list,
    { label: 'Preview the next', call: { command: 'brief next', arguments: { brief: brief.id } } },
    ...trims.map(({ item }) => ({
      label: `Trim ${numberOf(brief, item)}`,
      call: { command: 'brief trim', arguments: { brief: brief.id, item: item.id } },
    })),
  ];
}
