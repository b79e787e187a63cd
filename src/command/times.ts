import { echo } from '#src/answer/echo.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { parseDate } from '#src/cite/dates.ts';
import type { Suggest } from './define.ts';
import type { Found } from './pick.ts';

export function unreadableTime(text: string): string {
  return `‘${echo(text, 40)}’ is no time of day: write 09:00, 9.30 or 5 pm.`;
}

export function unreadableDays(text: string): string {
  return `‘${echo(text, 60)}’ names no days of the week: write weekdays, mon-fri, or Mon, Wed.`;
}

/** A whole date as people type it, as `2026-12-01`; else a sentence. */
export function pickDay(name: string, text: string): Found<string> {
  const value = parseDate(text);
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
  const today = here.now().toZonedDateTimeISO(zone).toPlainDate();
  const offered = [
    ['tomorrow', today.add({ days: 1 })],
    ['in a week', today.add({ weeks: 1 })],
    ['in two weeks', today.add({ weeks: 2 })],
    ['in a month', today.add({ months: 1 })],
  ] as const;
  const read = parseDate(typed);
  return [
    ...(read?.length === 10 ? [{ name: writtenDate(read), value: read }] : []),
    ...offered.map(([name, date]) => ({ name: `${name}: ${writtenDate(date.toString())}`, value: date.toString() })),
  ].filter(({ name, value }) => `${name} ${value}`.includes(typed.trim().toLowerCase()) || value === read);
};
