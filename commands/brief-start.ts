import { briefLimits, lengthOf, typed } from '#src/brief/limits.ts';
import { formatSeconds } from '#src/brief/timing.ts';
import { atServer } from '#src/command/at-server.ts';
import { briefIn, titleOf } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { newId } from '#src/command/new-id.ts';
import { told } from '#src/command/told.ts';

const { slot: slots, pace: paces } = briefLimits;

export default defineCommand({
  name: 'brief start',
  description: 'Start a brief in this channel: passages prepared in private and published one by one',
  help: `Everybody in the channel may add to it; whoever started it, and people with Manage Messages, order, publish and end it. The slot is ${slots.usual} seconds and the pace ${paces.usual} words a minute where nothing is said.`,
  place: 'server',
  options: {
    title: { type: 'string', required: true, maxLength: briefLimits.title, description: 'What it is for' },
    slot: {
      type: 'integer',
      description: `Speaking time in seconds, ${slots.usual} where nothing is said`,
      min: slots.least,
      max: slots.most,
    },
    pace: {
      type: 'integer',
      description: `Words a minute, ${paces.usual} where nothing is said`,
      min: paces.least,
      max: paces.most,
    },
  },
  run({ title: written, slot = slots.usual, pace = paces.usual }, desk) {
    const here = atServer(desk);
    const title = typed(written);
    if (title === null || !/[\p{L}\p{N}]/u.test(title)) return refused('Give the brief a title with words in it.');
    if (lengthOf(title) > briefLimits.title)
      return refused(`A title has at most ${briefLimits.title} characters; shorten it.`);
    const started = here.store.briefs.start({
      id: newId(here.random),
      server: here.server,
      channel: here.channel,
      owner: here.person,
      title,
      slot,
      pace,
      items: [],
      document: null,
      opened: here.now().toString(),
      closed: null,
    });
    if (!started) {
      const other = briefIn(here);
      return refused(
        `A brief is open in this channel already${other ? `: ‘${titleOf(other)}’` : ''}. End it with /brief end before you start another.`,
      );
    }
    return told(`A brief is open in this channel: ‘${titleOf({ title })}’`, [
      { type: 'note', text: `${formatSeconds(slot)} at ${pace} words a minute. Nobody else is told.` },
      {
        type: 'note',
        text: 'Add passages with /brief add, with the button ‘Add to brief’ below a quotation, or with the menu of a message (Apps, Add to brief). /brief next shows the next one to you alone; only Publish puts it in the channel.',
      },
    ]);
  },
});
