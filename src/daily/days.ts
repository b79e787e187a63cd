import type { Weekday } from './schedule.ts';

/** All seven. */
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Words for several days at once. */
const sets: Readonly<Record<string, readonly Weekday[]>> = {
  daily: everyDay,
  'every day': everyDay,
  'all days': everyDay,
  weekdays: [1, 2, 3, 4, 5],
  'working days': [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/**
 * Days of the week as people type them: `mon-fri`, `weekdays`, `Mon, Wed`, `tuesday and thursday`; a range may go over
 * the week's end. Null where a word is none of them.
 */
export function readDays(text: string): readonly Weekday[] | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const set = Object.hasOwn(sets, typed) ? sets[typed] : undefined;
  if (set) return set;
  const ranged = typed.replace(/\s*(?:[-–—]|\b(?:to|until|through)\b)\s*/g, '-');
  const words = ranged.split(/(?:[\s,;&+/]|\band\b)+/).filter(Boolean);
  const found = words.map(readRange);
  if (words.length === 0 || found.includes(null)) return null;
  const days = new Set(found.flatMap((each) => each ?? []));
  return everyDay.filter((day) => days.has(day));
}

/** For readers: `every day`, `Monday to Friday`, `Monday, Wednesday and Friday`. */
export function formatDays(days: readonly Weekday[]): string {
  if (days.length === everyDay.length) return 'every day';
  const last = days.at(-1) ?? 0;
  const first = days[0] ?? 0;
  if (days.length > 2 && last - first === days.length - 1) return `${nameOf(first)} to ${nameOf(last)}`;
  const all = days.map(nameOf);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '');
}

function readRange(text: string): readonly Weekday[] | null {
  const set = Object.hasOwn(sets, text) ? sets[text] : undefined;
  if (set) return set;
  const ends = text.split('-').map(readDay);
  const [from, to = from] = ends;
  if (ends.length > 2 || ends.includes(null) || !from || !to) return null;
  return everyDay.filter((day) => (from <= to ? day >= from && day <= to : day >= from || day <= to));
}

/** Two letters are enough: no two days begin alike. */
function readDay(text: string): Weekday | null {
  const word = text.replace(/\.$/, '').replace(/s$/, '');
  const at = word.length < 2 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word));
  return everyDay[at] ?? null;
}

function nameOf(day: number): string {
  return names[day - 1] ?? '';
}
