import type { Issued } from '../dates.ts';
import type { Form } from './style.ts';

/** How a style writes dates: a template for each number of known parts, of D (day), M (month) and Y (year). */
type Dates = {
  readonly day: string;
  readonly month: string;
  readonly months: readonly string[];
  readonly circa: string;
  readonly unknown: string;
};

export const longMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** One date, a range or an unknown date. A range is inexact as it stands: "circa" is not said of it. */
export function dateForm({ day, month, months, circa, unknown }: Dates): Form<Issued | null> {
  const name = `(?:${months.map(RegExp.escape).join('|')})`;
  const templates = [day, month, 'Y'];
  const patternOf = (template: string, group: (part: string, pattern: string) => string) =>
    template.replaceAll(/[DMY]/g, (part) =>
      group(part, { D: String.raw`\d{1,2}`, M: name, Y: String.raw`\d{4}` }[part] ?? ''),
    );
  const one = `(?:${templates.map((each) => patternOf(each, (_, pattern) => pattern)).join('|')})`;
  const readers = templates.map(
    (each) => new RegExp(`^${patternOf(each, (part, pattern) => `(?<${part}>${pattern})`)}$`, 'u'),
  );

  const writeOne = ([year, number, date]: readonly number[]): string => {
    const named = number === undefined ? undefined : months[number - 1];
    const template = named === undefined ? 'Y' : date === undefined ? month : day;
    return template.replaceAll(/[DMY]/g, (part) => String({ D: date, M: named, Y: year }[part] ?? ''));
  };
  const readOne = (text: string): number[] | null => {
    const groups = readers.map((reader) => reader.exec(text)?.groups).find((each) => each !== undefined);
    if (!groups) return null;
    const { Y, M, D } = groups;
    return [Number(Y), ...(M === undefined ? [] : [months.indexOf(M) + 1]), ...(D === undefined ? [] : [Number(D)])];
  };

  const range = new RegExp(`^between (${one}) and (${one})$`, 'u');
  return {
    write(issued) {
      const [from, to] = (issued?.['date-parts'] ?? []).map(writeOne);
      if (from === undefined) return unknown;
      return to === undefined ? `${issued?.circa ? circa : ''}${from}` : `between ${from} and ${to}`;
    },
    pattern: `(?:${RegExp.escape(unknown)}|between ${one} and ${one}|(?:${RegExp.escape(circa)})?${one})`,
    read(text) {
      const ends = range.exec(text)?.slice(1);
      const around = !ends && text.startsWith(circa);
      const parts = (ends ?? [around ? text.slice(circa.length) : text]).map(readOne).filter((each) => each !== null);
      if (parts.length === 0) return null;
      return around ? { 'date-parts': parts, circa: true } : { 'date-parts': parts };
    },
  };
}
