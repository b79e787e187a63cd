import type { Action, Answer } from '#src/answer/answer.ts';
import { changeKept } from '#src/brief/change-kept.ts';
import { useDocument } from '#src/brief/edit-items.ts';
import { nextItem, publishItem } from '#src/brief/publish.ts';
import { atServer } from '#src/command/at-server.ts';
import { itemOption, pickItem } from '#src/command/brief-items.ts';
import { previewItem } from '#src/command/brief-preview.ts';
import { briefOption, goneBrief, heldBy, ownBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { handle } from '#src/quote/handle.ts';

export default defineCommand({
  name: 'brief publish',
  description: 'Put a passage of the brief in the channel, as its preview showed it',
  surface: 'button',
  place: 'server',
  options: {
    item: itemOption,
    seen: { type: 'string', required: true, maxLength: 16, description: 'What the preview showed' },
    brief: { ...briefOption, required: true },
  },
  run({ item: name, seen, brief: id }, desk): Answer {
    const here = atServer(desk);
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const item = pickItem(name, brief.value);
    if (!item.ok) return refused(item.sentence);
    const at = here.now().toString();
    const held = heldBy(desk);
    const done =
      changeKept(here.store.briefs, brief.value.id, (now) => {
        const published = publishItem(now, item.value.id, { at, seen }, held);
        if ('refusal' in published) return published;
        const used = useDocument(published.brief, published.item.document);
        return 'refusal' in used ? used : { ...published, brief: used.brief };
      }) ?? goneBrief;
    if ('refusal' in done) return refused(done.refusal);
    const { spans, document } = done.item;
    const place = handle(document, spans[0]?.start ?? 0);
    const open = (label: string, view: string): Action => ({
      label,
      call: { command: 'show', arguments: { at: place, view, post: done.item.id } },
    });
    const next = nextItem(done.brief);
    return {
      outcome: 'found',
      message: 'Published.',
      blocks: [
        {
          type: 'quotation',
          quotation: done.quotation,
          role: 'answer',
          at: place,
          actions: [open('Context', 'around'), open('Cite as…', 'cite')],
        },
      ],
      audience: 'channel',
      publishes: { brief: done.brief.id, item: done.item.id, at },
      ...(next && { aside: previewItem(done.brief, next, desk).blocks }),
    };
  },
});
