import { writtenDate } from '#src/answer/written-date.ts';
import { formatCitation } from '#src/cite/citation.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { nameOf, ofSchedule, scheduleOption } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';
import { passageOf } from '#src/daily/passage-of.ts';
import type { Post, PostState } from '#src/daily/schedule.ts';

/** Days shown, the latest first. */
const most = 30;

export default defineCommand({
  name: 'daily history',
  description: 'What was posted on the last thirty days that had a post, and what was not',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run: ({ schedule: name }, desk) =>
    ofSchedule(name, desk, (schedule, here) => {
      const posts = here.store.schedules.posts(schedule.id, most);
      const called = nameOf(schedule, here);
      if (posts.length === 0) return { ...told(`Nothing has been posted yet: ${called}`), outcome: 'nothing' };
      const { language } = here.store.settings.get(here.server);
      return told(`What was posted: ${called}`, [
        {
          type: 'table',
          columns: ['Day', 'What became of it', 'Fact'],
          rows: posts.map((post) => [writtenDate(post.date, language), became(post), factOf(post, desk)]),
        },
      ]);
    }),
});

const states: Readonly<Record<PostState, string>> = {
  claimed: 'being posted',
  sent: 'posted',
  missed: 'missed',
  skipped: 'skipped',
  failed: 'failed',
};

function became({ state, late, reason }: Post): string {
  return `${states[state]}${late ? ' late' : ''}${reason === null ? '' : `: ${reason}`}`;
}

/** Where the fact stands; its id where it is not in the pool any more. */
function factOf({ fact: id }: Post, { library, here }: Desk): string {
  if (id === null) return 'none';
  const fact = here?.facts.find((each) => each.id === id);
  const found = fact && passageOf(fact, library.documents);
  const style = here?.server ? here.store.settings.get(here.server).style : null;
  return found ? formatCitation(found.document, found.passage, style ?? undefined) : `${id} (withdrawn since)`;
}
