import type { Block } from '#src/answer/answer.ts';
import { passageCount } from '#src/answer/passage-count.ts';
import { timed } from '#src/brief/timing.ts';
import { atServer } from '#src/command/at-server.ts';
import { briefIn, endedIn, heldBy, titleOf } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief status',
  short: 'brief',
  description: 'Whether a brief is open in this channel, and how far it is',
  place: 'server',
  options: {},
  run(_, desk) {
    const here = atServer(desk);
    const brief = briefIn(here);
    if (!brief) {
      const last = endedIn(here);
      const text = last
        ? `The last one, ‘${titleOf(last)}’, has ended; /brief export hands it over while it is kept.`
        : 'Start one with /brief start.';
      return { ...told('No brief is open in this channel', [{ type: 'note', text }]), outcome: 'nothing' };
    }
    const zone = here.store.settings.get(here.server).zone ?? 'UTC';
    const published = brief.items.filter((each) => each.published !== null);
    const withdrawn = published.filter((each) => each.published?.retracted);
    const last = desk.library.documents.find(({ id }) => id === brief.document);
    const notes = [
      `${passageCount(brief.items.length)}, ${published.length} published${withdrawn.length > 0 ? `, of which ${withdrawn.length} withdrawn` : ''}.`,
      `At ${brief.pace} words a minute: ${timed(brief, heldBy(desk)).sentence}`,
      ...(last ? [`A place alone, as 9(a), is read as one in ${last.metadata.number.value ?? last.id}.`] : []),
    ];
    return told(`A brief is open in this channel: ‘${titleOf(brief)}’`, [
      { type: 'line', parts: ['Started ', { instant: brief.opened, zone }, '.'] },
      ...notes.map((text): Block => ({ type: 'note', text })),
      { type: 'next', actions: [{ label: 'List', call: { command: 'brief list', arguments: { brief: brief.id } } }] },
    ]);
  },
});
