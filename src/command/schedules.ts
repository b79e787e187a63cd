import type { Answer, Inline } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { formatDays } from '#src/daily/days.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import { type AtServer, atServer } from './at-server.ts';
import type { Suggest } from './define.ts';
import type { Desk } from './desk.ts';
import { refused } from './dispatch.ts';
import type { Here } from './here.ts';
import type { Found } from './pick.ts';

/** Daily facts that one server may have. */
export const mostSchedules = 20;

/** The option by which a command is told which daily fact of the server is meant. */
export const scheduleOption = {
  type: 'string',
  maxLength: 120,
  description: 'Which daily fact, where the server has several',
  suggest: suggestSchedules(),
} as const;

/** The schedule that an option names, by its id, its name or a part of that; without one, the only schedule there is. */
export function pickSchedule(text: string | undefined, here: AtServer): Found<Schedule> {
  const all = here.store.schedules.of(here.server);
  const asked = text?.trim() ?? '';
  const exact = all.filter((each) => each.id === asked || plain(nameOf(each, here)) === plain(asked));
  const found = exact.length > 0 ? exact : all.filter((each) => plain(nameOf(each, here)).includes(plain(asked)));
  const [value, ...more] = found;
  if (value && more.length === 0) return { ok: true, value };
  if (all.length === 0) return { ok: false, sentence: 'This server has no daily fact: set one up with /daily set.' };
  const names = (found.length > 0 ? found : all).map((each) => nameOf(each, here)).join('; ');
  return {
    ok: false,
    sentence:
      found.length > 0
        ? `This server has several daily facts; say with ‘schedule’ which one: ${echo(names, 400)}.`
        : `This server has no daily fact ‘${echo(asked, 60)}’; it has ${echo(names, 400)}.`,
  };
}

/** The answer about the daily fact that an option names; where none or several may be meant, one that says so. */
export function ofSchedule(
  name: string | undefined,
  desk: Desk,
  answer: (schedule: Schedule, here: AtServer) => Answer,
): Answer {
  const here = atServer(desk);
  const picked = pickSchedule(name, here);
  return picked.ok ? answer(picked.value, here) : refused(picked.sentence);
}

/** What a schedule is called among those of its server, in 100 characters at most: `#general 09:00 Europe/Berlin`. */
export function nameOf({ channel, time, zone, days, topic }: Schedule, { channelName }: Here): string {
  const name = channelName(channel);
  const more = [...(days.length < 7 ? [formatDays(days)] : []), ...(topic === null ? [] : [topic])];
  return echo(
    [`${name === null ? `channel …${channel.slice(-4)}` : `#${name}`} ${time} ${zone}`, ...more].join(', '),
    100,
  );
}

/** Where and when: the channel as Discord shows it, ` every day at 09:00 (Europe/Berlin)`. */
export function whereAndWhen({ channel, time, zone, days }: Schedule): readonly Inline[] {
  return [{ channel }, `, ${formatDays(days)} at ${time} (${zone})`];
}

/** Discord takes no `#` in a choice, so it may be missing in what comes back. */
function plain(text: string): string {
  return text.replaceAll('#', '').toLowerCase().trim();
}

function suggestSchedules(): Suggest {
  return (typed, _, { here }) => {
    if (!here?.server) return [];
    const all = here.store.schedules.of(here.server).map((each) => ({ name: nameOf(each, here), value: each.id }));
    return all.filter(({ name }) => plain(name).includes(plain(typed)));
  };
}
