import { echo } from '#src/answer/echo.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { parseDate } from '#src/cite/dates.ts';
import { localDate } from '#src/daily/due.ts';
import type { Suggest } from './define.ts';
import type { Found } from './pick.ts';

export function unreadableTime(text: string): string {
  return `‘${echo(text, 40)}’ is no time of day: write 09:00, 9.30 or 5 pm.`;
}

export function unreadableDays(text: string): string {
  return `‘${echo(text, 60)}’ names no days of the week: write weekdays, mon-fri, or Mon, Wed.`;
}

/** A whole date as people type it, or one of the coming days by its name, as `2026-12-01`; else a sentence. */
export function pickDay(name: string, text: string, today: Temporal.PlainDate): Found<string> {
  const coming = comingDays(today).find((day) => day.name === text.trim().toLowerCase());
  const value = coming?.date ?? parseDate(text);
  if (value?.length === 10) return { ok: true, value };
  return {
    ok: false,
    sentence: `‘${name}’ takes a whole date, and ‘${echo(text, 40)}’ is none: write 2026-12-01 or 1 December 2026.`,
  };
}

/** Dates from which people mostly go on after a pause. */
export const suggestDays: Suggest = (typed, _, { here }) => {
  if (!here?.server) return [];
  const zone = here.store.settings.get(here.server).zone ?? 'UTC';
  const read = parseDate(typed);
  return [
    ...(read?.length === 10 ? [{ name: writtenDate(read), value: read }] : []),
    ...comingDays(localDate(zone, here.now())).map(({ name, date }) => ({
      name: `${name}: ${writtenDate(date)}`,
      value: date,
    })),
  ].filter(({ name, value }) => `${name} ${value}`.includes(typed.trim().toLowerCase()) || value === read);
};

function comingDays(today: Temporal.PlainDate): { readonly name: string; readonly date: string }[] {
  return [
    { name: 'tomorrow', date: today.add({ days: 1 }) },
    { name: 'in a week', date: today.add({ weeks: 1 }) },
    { name: 'in two weeks', date: today.add({ weeks: 2 }) },
    { name: 'in a month', date: today.add({ months: 1 }) },
  ].map(({ name, date }) => ({ name, date: date.toString() }));
}
