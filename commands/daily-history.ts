import type { Answer } from '#src/answer/answer.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { formatCitation } from '#src/cite/citation.ts';
import { atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { nameOf, pickSchedule, scheduleOption } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';
import { quoteFact } from '#src/daily/quote-fact.ts';
import type { Post, PostState } from '#src/daily/schedule.ts';

/** Days shown, the latest first. */
const most = 30;

export default defineCommand({
  name: 'daily history',
  description: 'What was posted on the last thirty days that had a post, and what was not',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run({ schedule: name }, desk): Answer {
    const here = atServer(desk);
    const picked = pickSchedule(name, here);
    if (!picked.ok) return refused(picked.sentence);
    const posts = here.store.schedules.posts(picked.value.id, most);
    const called = nameOf(picked.value, here);
    if (posts.length === 0) return { ...told(`Nothing has been posted yet: ${called}`), outcome: 'nothing' };
    const { language } = here.store.settings.get(here.server);
    return told(`What was posted: ${called}`, [
      {
        type: 'table',
        columns: ['Day', 'What became of it', 'Fact'],
        rows: posts.map((post) => [writtenDate(post.date, language), became(post), factOf(post, desk)]),
      },
    ]);
  },
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
  const quotation = fact && quoteFact(fact, library.documents);
  const document = library.documents.find((each) => each.id === fact?.document);
  const passage = document?.passages.find((each) => each.id === quotation?.passage);
  const style = here?.server ? here.store.settings.get(here.server).style : null;
  return document && passage ? formatCitation(document, passage, style ?? undefined) : `${id} (withdrawn since)`;
}
