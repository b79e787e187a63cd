import { echo } from '#src/answer/echo.ts';
import { parseDate } from '#src/cite/dates.ts';

type Dates =
  | { readonly ok: true; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly ok: false; readonly sentence: string };

/** Reads the ends of a range of dates as people type them; a sentence where one is none, or they are the wrong way round. */
export function readDates(from: string | undefined, to: string | undefined): Dates {
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (text !== undefined && parseDate(text) === null) {
      return {
        ok: false,
        sentence: `‘${name}’ takes a date, and ‘${echo(text, 40)}’ is none: write 2010, 2010-06, 2010-06-10 or 10 June 2010.`,
      };
    }
  }
  const first = from === undefined ? undefined : (parseDate(from) ?? undefined);
  const last = to === undefined ? undefined : (parseDate(to) ?? undefined);
  if (first !== undefined && last !== undefined && first.slice(0, last.length) > last) {
    return { ok: false, sentence: '‘from’ lies after ‘to’: swap them.' };
  }
  return { ok: true, from: first, to: last };
}
