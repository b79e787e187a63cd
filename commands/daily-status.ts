import type { Answer, Block } from '#src/answer/answer.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { atServer } from '#src/command/at-server.ts';
import { isPaused, narrowed, nextLine, pauseSentence } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { countedFacts } from '#src/command/fact-topics.ts';
import { nameOf, pickSchedule, scheduleOption } from '#src/command/schedules.ts';
import { told } from '#src/command/told.ts';
import { channelPosts } from '#src/daily/channel-posts.ts';
import { left, poolOf } from '#src/daily/rota.ts';
import type { Schedule } from '#src/daily/schedule.ts';

/** Days looked back for posts that did not come, and how many of them are named. */
const daysBack = 31;
const mostNamed = 5;

export default defineCommand({
  name: 'daily status',
  short: 'daily',
  description: 'When the next post comes, when the last one came, what is left in the pool, what went wrong',
  right: 'manage-server',
  options: { schedule: scheduleOption },
  run({ schedule: name }, desk): Answer {
    const here = atServer(desk);
    const all = here.store.schedules.of(here.server);
    const picked = name === undefined && all.length > 0 ? null : pickSchedule(name, here);
    if (picked && !picked.ok) return refused(picked.sentence);
    const shown = picked ? [picked.value] : all;
    const message = shown.length === 1 ? 'The daily fact' : `${shown.length} daily facts`;
    return told(
      message,
      shown.flatMap((schedule) => status(schedule, desk)),
    );
  },
});

function status(schedule: Schedule, desk: Desk): Block[] {
  const here = atServer(desk);
  const { schedules, settings } = here.store;
  const { language } = settings.get(here.server);
  const pool = poolOf(schedule, here.facts).length;
  const posts = schedules.posts(schedule.id, daysBack);
  const last = posts.find(({ state }) => state === 'sent');
  const lost = posts.filter(({ state }) => state === 'missed' || state === 'failed');
  return [
    { type: 'heading', text: nameOf(schedule, here) },
    {
      type: 'line',
      parts: [
        'Posted in ',
        { channel: schedule.channel },
        ...(schedule.role ? [', pinging ', { role: schedule.role }] : []),
        '.',
      ],
    },
    ...(isPaused(schedule, here) ? [{ type: 'note', text: pauseSentence(schedule, language) } as const] : []),
    nextLine(schedule, here),
    last
      ? {
          type: 'line',
          parts: [
            'Last post: ',
            { instant: last.settled ?? last.due, zone: schedule.zone },
            last.late ? ', late.' : '.',
          ],
        }
      : { type: 'note', text: 'Nothing has been posted yet.' },
    {
      type: 'note',
      text: `Left in the pool: ${left(schedule, channelPosts(schedule, schedules), here.facts)} of ${countedFacts(pool)}${narrowed(schedule, desk)} before one comes again.`,
    },
    ...lost.slice(0, mostNamed).map(
      ({ date, state, reason }): Block => ({
        type: 'note',
        text: `${state === 'missed' ? 'Missed' : 'Failed'} on ${writtenDate(date, language)}: ${reason ?? 'no reason is known.'}`,
      }),
    ),
    ...(lost.length > mostNamed
      ? [{ type: 'note', text: `${lost.length - mostNamed} more are in /daily history.` } as const]
      : []),
  ];
}
