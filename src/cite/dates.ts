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
  if (iso) return checked(Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0));
  const named = words.findIndex((word) => monthNumber(word) > 0);
  const year = words.findIndex((word) => /^\d{4}$/.test(word));
  if (named === -1 || year === -1 || words.length > 3) return null;
  const day = words.find((_, i) => i !== named && i !== year) ?? '0';
  return /^\d{1,2}$/.test(day) ? checked(Number(words[year]), monthNumber(words[named] ?? ''), Number(day)) : null;
}

function checked(year: number, month: number, day: number): string | null {
  if (month > 12 || day > 31 || year < 1000) return null;
  return isoParts([year, ...(month > 0 ? [month] : []), ...(month > 0 && day > 0 ? [day] : [])]);
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
