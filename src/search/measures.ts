import { parseDate, readableDate } from '#src/cite/dates.ts';

/** Figures as people type them, written as documents write them: "72h" as 72 hours, "2%" as 2 per cent, "10/06/2010" as 10 June 2010. */
export function withMeasures(text: string): string {
  return ways.reduce((read, { typed, written }) => read.replace(typed, written), text);
}

type Way = { readonly typed: RegExp; readonly written: (match: string, ...groups: string[]) => string };

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

const ways: readonly Way[] = [
  { typed: /\b(\d{1,3})[\s-]?(?:h|hrs?)\b/giu, written: (_, count = '') => `${count} hours` },
  { typed: /\b(\d{1,3})[\s-]?(?:yrs?|y)\b/giu, written: (_, count = '') => `${count} years` },
  { typed: /(?<=\d)\s?(?:%|percent\b)/giu, written: () => ' per cent' },
  // As in "para 9b" and "art. 14a".
  {
    typed: /\b((?:para|art)[a-z]*\.?\s*\d{1,3})([a-h])\b/giu,
    written: (_, number = '', letter = '') => `${number} (${letter})`,
  },
  // The day first, as documents of the United Nations have it, unless it can be none.
  {
    typed: /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/gu,
    written: (typed, first = '', second = '', year = '') =>
      dateOf(year, second, first) ?? dateOf(year, first, second) ?? typed,
  },
  {
    typed: new RegExp(String.raw`\b${month}\.?\s+(?:['’](\d\d)|(0\d))\b(?!\s*,?\s*\d{4})`, 'giu'),
    written: (_, name = '', two = '', three = '') => `${name} 20${two || three}`,
  },
];

function dateOf(year: string, month: string, day: string): string | null {
  const iso = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return iso === null ? null : readableDate({ 'date-parts': [iso.split('-').map(Number)] });
}
