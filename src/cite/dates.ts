/** CSL-JSON's way to write a date: one date, or the two ends of a range; year, month, day as far as known. */
export type Issued = { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: boolean | undefined };

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** ISO 8601 as far as known (`2010-06-10`, `2009-06`), a range as `2009-06/2010-02`; null for an unknown date. */
export function isoDate(issued: Issued | null): string | null {
  return issued ? issued['date-parts'].map(isoParts).join('/') : null;
}

/** For readers: `10 June 2010`, `March 2014`, `between June 2009 and February 2010`; "n.d." for an unknown date. */
export function readableDate(issued: Issued | null): string {
  if (!issued) return 'n.d.';
  const [from, to] = issued['date-parts'].map(readableParts);
  const date = to ? `between ${from} and ${to}` : (from ?? 'n.d.');
  return issued.circa && !to ? `c. ${date}` : date;
}

/** The day a date begins and the day it ends, as ISO days that compare as text: `2009-06-01` and `2010-02-31`. */
export function dateBounds(iso: string): { readonly first: string; readonly last: string } {
  const [from = '', to = from] = iso.split('/');
  return { first: padded(from, '-01', '-01'), last: padded(to, '-12', '-31') };
}

/** Reads a date as people type it (`2010`, `2010-06`, `10 June 2010`, `June 2010`, `Mar 04, 2014`); null if it is none. */
export function parseDate(text: string): string | null {
  const words = text
    .trim()
    .replaceAll(',', ' ')
    .split(/[\s.]+/)
    .filter(Boolean);
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (iso) return checked(Number(iso[1]), numeral(iso[2]), numeral(iso[3]));
  const named = words.findIndex((word) => monthNumber(word) > 0);
  const year = words.findIndex((word) => /^\d{4}$/.test(word));
  if (named === -1 || year === -1 || words.length > 3) return null;
  const day = words.find((_, i) => i !== named && i !== year);
  if (day !== undefined && !/^\d{1,2}$/.test(day)) return null;
  return checked(Number(words[year]), monthNumber(words[named] ?? ''), numeral(day));
}

/** ISO, or null for a day or month that no calendar has. */
function checked(year: number, month: number | null, day: number | null): string | null {
  if (year < 1000 || (month !== null && (month < 1 || month > 12))) return null;
  if (month !== null && day !== null && (day < 1 || day > daysIn(year, month))) return null;
  return isoParts([year, month, day].filter((part) => part !== null));
}

/** Day 0 of the next month is the last of this one. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function numeral(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function monthNumber(word: string): number {
  if (!/^\p{L}{3,9}$/u.test(word)) return 0;
  return 1 + months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase()));
}

function isoParts(parts: readonly number[]): string {
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function readableParts(parts: readonly number[]): string {
  const [year, month, day] = parts;
  return [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

function padded(date: string, month: string, day: string): string {
  const withMonth = date.length === 4 ? date + month : date;
  return withMonth.length === 7 ? withMonth + day : withMonth;
}
