import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Brief, Item } from '#src/brief/brief.ts';
import { changeKept } from '#src/brief/change-kept.ts';
import { closeBrief } from '#src/brief/edit-items.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { formatCitation } from '#src/cite/citation.ts';
import { atServer } from '#src/command/at-server.ts';
import {
  briefIn,
  briefOption,
  endedIn,
  forTheirs,
  goneBrief,
  heldBy,
  isTheirs,
  ownBrief,
  titleOf,
} from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief end',
  description: 'End the brief, and post the list of what was published with its citations',
  help: 'The list is seen by everybody in the channel. What was not published stays private; /brief export hands all of it over. Where the list did not come, again:True posts it once more.',
  place: 'server',
  options: {
    again: { type: 'boolean', description: 'Post the list of the brief that ended last in this channel once more' },
    brief: briefOption,
  },
  run({ again, brief: id }, desk): Answer {
    const here = atServer(desk);
    if (again) {
      const last = endedIn(here);
      const ended = last ? forTheirs(last, desk) : null;
      if (!ended) return refused('No brief has ended in this channel, or it is not kept any more.');
      return ended.ok ? listOf(ended.value, desk) : refused(ended.sentence);
    }
    const brief = ownBrief(desk, id);
    if (!brief.ok) return refused(`${brief.sentence}${howAgain(id, desk)}`);
    const edited =
      changeKept(here.store.briefs, brief.value.id, (now) => closeBrief(now, here.now().toString())) ?? goneBrief;
    return 'refusal' in edited ? refused(edited.refusal) : listOf(edited.brief, desk);
  },
});

/** To whoever ends a brief that has ended: Discord may not have taken the list. */
function howAgain(id: string | undefined, desk: Desk): string {
  const here = atServer(desk);
  const last = id === undefined && !briefIn(here) ? endedIn(here) : null;
  if (!last || !isTheirs(last, here) || publishedIn(last).length === 0) return '';
  return ` ‘${titleOf(last)}’ has ended; if the list of what was published under it is not in the channel, /brief end again:True posts it.`;
}

/** What was published, in that order. */
function publishedIn({ items }: Brief): Item[] {
  return items
    .filter((item) => item.published !== null)
    .toSorted((a, b) => Temporal.Instant.compare(a.published?.at ?? '', b.published?.at ?? ''));
}

/** What was published under a brief that has ended, for everybody; for the asker alone where nothing was. */
function listOf(brief: Brief, desk: Desk): Answer {
  const title = titleOf(brief);
  const published = publishedIn(brief);
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
}

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
  const { message = null, retracted = null } = item.published ?? {};
  const doubt = message === null ? '; Discord has not said that it is there.' : '.';
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
          : [doubt]),
      ],
    },
  ];
}
