import type { Answer, Block } from '#src/answer/answer.ts';
import { atServer } from '#src/command/at-server.ts';
import { narrowed, nextLine } from '#src/command/daily-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { countedFacts, pickFactTopic, suggestFactTopics } from '#src/command/fact-topics.ts';
import { newId } from '#src/command/new-id.ts';
import { pickDocument } from '#src/command/pick.ts';
import { mostSchedules, nameOf, pickSchedule, scheduleOption, whereAndWhen } from '#src/command/schedules.ts';
import { suggestDocuments } from '#src/command/suggest.ts';
import { unreadableDays, unreadableTime } from '#src/command/times.ts';
import { told } from '#src/command/told.ts';
import { pickZone, zoneOption } from '#src/command/zones.ts';
import { everyDay, readDays } from '#src/daily/days.ts';
import { firstDate } from '#src/daily/due.ts';
import { readTime } from '#src/daily/read-time.ts';
import { poolOf } from '#src/daily/rota.ts';
import type { Schedule } from '#src/daily/schedule.ts';

export default defineCommand({
  name: 'daily set',
  description: 'Post one fact a day in a channel: a reviewed quotation with its citation',
  help: 'Each post is one fact from the pool, quoted word for word. The same channel, time and time zone again changes what is set up there; ‘schedule’ changes another one. A channel may have several.',
  right: 'manage-server',
  options: {
    channel: { type: 'channel', required: true, description: 'Where to post: a text or announcement channel' },
    time: { type: 'string', required: true, maxLength: 20, description: 'Time of day there: 09:00, 9.30, 5 pm' },
    timezone: { ...zoneOption, setting: 'zone' },
    days: { type: 'string', maxLength: 80, description: 'Every day (usual), weekdays, mon-fri, or Mon, Wed' },
    topic: { type: 'string', maxLength: 80, description: 'Only facts about this', suggest: suggestFactTopics },
    document: {
      type: 'string',
      maxLength: 200,
      description: 'Only facts from this document',
      suggest: suggestDocuments,
    },
    role: { type: 'role', description: 'Ping this role with each post; nobody is pinged without it' },
    schedule: { ...scheduleOption, description: 'Change this daily fact instead of adding one' },
  },
  run({ channel, time: typedTime, timezone, days: typedDays, topic: about, document, role, schedule }, desk): Answer {
    const here = atServer(desk);
    const time = readTime(typedTime);
    if (time === null) return refused(unreadableTime(typedTime));
    if (timezone === undefined)
      return refused('Say which time zone is meant with ‘timezone’, or set one for the server with /settings set.');
    const zone = pickZone(timezone);
    if (!zone.ok) return refused(zone.sentence);
    const days = typedDays === undefined ? everyDay : readDays(typedDays);
    if (days === null) return refused(unreadableDays(typedDays ?? ''));
    const topic = about === undefined ? null : pickFactTopic(about, desk);
    if (topic && !topic.ok) return refused(topic.sentence);
    const source = pickDocument(document, desk);
    if (!source.ok) return refused(source.sentence);
    const wish = { topic: topic?.value ?? null, document: source.value?.id ?? null };
    if (poolOf(wish, here.facts).length === 0) return refused(noFacts(wish));
    if (role === here.server)
      return refused('@everyone is never pinged by a daily fact: choose a role of people who want it, or none.');
    const lacking = here.lacks(channel);
    if (lacking && lacking.length > 0) return refused(mayNotPost(lacking));
    const changed = schedule === undefined ? null : pickSchedule(schedule, here);
    if (changed && !changed.ok) return refused(changed.sentence);
    const { schedules } = here.store;
    const all = schedules.of(here.server);
    const same = all.find((each) => each.channel === channel && each.time === time && each.zone === zone.value);
    const before = changed?.value ?? same;
    if (!before && all.length >= mostSchedules)
      return refused(
        `This server has ${mostSchedules} daily facts already, which is the most: turn one off with /daily off.`,
      );
    const set: Schedule = {
      id: before?.id ?? newId(here.random),
      server: here.server,
      ...{ channel, time, zone: zone.value, days, ...wish, role: role ?? null },
      seed: before?.seed ?? here.random(),
      since: firstDate({ time, zone: zone.value }, here.now()),
      paused: null,
    };
    schedules.put(set);
    here.wake();
    return confirmed(set, before !== undefined, lacking === null, desk);
  },
});

function confirmed(set: Schedule, isChange: boolean, unchecked: boolean, desk: Desk): Answer {
  const here = atServer(desk);
  const { schedules } = here.store;
  const others = schedules.of(here.server).filter(({ id, channel }) => id !== set.id && channel === set.channel);
  const message = isChange ? 'The daily fact is changed' : 'A daily fact is set up';
  const blocks: Block[] = [
    { type: 'line', parts: whereAndWhen(set) },
    nextLine(set, here),
    {
      type: 'note',
      text: `The pool has ${countedFacts(poolOf(set, here.facts).length)}${narrowed(set, desk)}; none comes twice before all have come.`,
    },
    ...(set.role === null ? [] : [{ type: 'line', parts: ['Each post pings ', { role: set.role }, '.'] } as const]),
    ...(unchecked
      ? [
          {
            type: 'note',
            text: 'Whether Ibid may post there could not be checked now; if not, /daily status will say so.',
          } as const,
        ]
      : []),
    ...(others.length === 0
      ? []
      : [
          {
            type: 'note',
            text: `The channel has more: ${others.map((each) => nameOf(each, here)).join('; ')}.`,
          } as const,
        ]),
    {
      type: 'next',
      actions: [
        { label: 'Preview', call: { command: 'daily preview', arguments: { schedule: set.id } } },
        { label: 'Status', call: { command: 'daily status', arguments: { schedule: set.id } } },
        ...others.slice(0, 3).map((each) => ({
          label: `Turn off ${nameOf(each, here)}`,
          call: { command: 'daily off', arguments: { schedule: each.id } },
        })),
      ],
    },
  ];
  return told(message, blocks);
}

function noFacts({ topic, document }: Pick<Schedule, 'topic' | 'document'>): string {
  if (topic === null && document === null) return 'The pool of daily facts is empty, so there is nothing to post.';
  return 'The pool has no fact that is both about this and from there: leave out ‘topic’ or ‘document’, or choose another.';
}

function mayNotPost(lacking: readonly string[]): string {
  const names = lacking.map((name) => `‘${name}’`).join(', ');
  if (lacking.every((name) => name.startsWith('Mention ')))
    return `Ibid may not ping that role there: it lacks the permission ${names}. Grant it, let anyone mention the role in the role’s settings, or leave out ‘role’.`;
  const [these, them] = lacking.length === 1 ? ['the permission', 'it'] : ['the permissions', 'them'];
  return `Ibid may not post in that channel: it lacks ${these} ${names}. Grant ${them} in the channel’s settings, then set the daily fact up again.`;
}
