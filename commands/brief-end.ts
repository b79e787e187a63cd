import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Item } from '#src/brief/brief.ts';
import { changeKept } from '#src/brief/change-kept.ts';
import { closeBrief } from '#src/brief/edit-items.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { formatCitation } from '#src/cite/citation.ts';
import { atServer } from '#src/command/at-server.ts';
import { briefOption, goneBrief, heldBy, ownBrief, titleOf } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief end',
  description: 'End the brief, and post the list of what was published with its citations',
  help: 'The list is seen by everybody in the channel. What was not published stays private; /brief export hands all of it over.',
  place: 'server',
  options: { brief: briefOption },
  run({ brief: id }, desk): Answer {
    const here = atServer(desk);
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(brief.sentence);
    const edited =
      changeKept(here.store.briefs, brief.value.id, (now) => closeBrief(now, here.now().toString())) ?? goneBrief;
    if ('refusal' in edited) return refused(edited.refusal);
    const title = titleOf(edited.brief);
    const published = edited.brief.items
      .filter((item) => item.published !== null)
      .toSorted((a, b) => Temporal.Instant.compare(a.published?.at ?? '', b.published?.at ?? ''));
    if (published.length === 0) {
      const note = { type: 'note', text: 'Nothing was published, so nothing is posted.' } as const;
      return told(`The brief ‘${title}’ has ended`, [note, handOver]);
    }
    return {
      ...told(
        `Published under ‘${title}’`,
        published.flatMap((item, i) => lineOf(item, i + 1, desk)),
      ),
      audience: 'channel',
      aside: [{ type: 'note', text: `The brief ‘${title}’ has ended.` }, handOver],
    };
  },
});

const handOver: Block = {
  type: 'next',
  actions: (['word', 'markdown', 'json'] as const).map((format) => ({
    label: { word: 'Word', markdown: 'Markdown', json: 'JSON' }[format],
    call: { command: 'brief export', arguments: { format } },
  })),
};

/** A citation, and when; no words of it, which stand above where they were published. */
function lineOf(item: Item, number: number, desk: Desk): Block[] {
  const here = atServer(desk);
  const { style, zone } = here.store.settings.get(here.server);
  const quoted = quoteItem(item, heldBy(desk));
  const retracted = item.published?.retracted;
  const citation =
    'refusal' in quoted ? quoted.refusal : formatCitation(quoted.document, quoted.passage, style ?? undefined);
  return [
    {
      type: 'line',
      parts: [
        `${number}. ${citation.replace(/\.?$/, '.')} Published `,
        { instant: item.published?.at ?? '', zone: zone ?? 'UTC' },
        ...(retracted
          ? [', withdrawn ', { instant: retracted.at, zone: zone ?? 'UTC' }, `: ${echo(retracted.reason, 200)}`]
          : ['.']),
      ],
    },
  ];
}
