import { dateForm, longMonths } from './date-form.ts';
import { writtenPlaces } from './place-form.ts';
import type { Style } from './style.ts';

/**
 * The Chicago Manual of Style, 17th edition, notes: author, “title,” symbol, date, place. Source: chapter 14 (notes and
 * bibliography), public documents of international bodies; dates and abbreviations as in its notes.
 */
export const chicago: Style = {
  label: 'Chicago (notes)',
  templates: { any: '{author, }{quoted}{ number,} {date}{, place}' },
  and: { two: ' and ', last: ', and ' },
  quotes: { open: '“', inner: ',', close: '”' },
  labels: { unitedNations: '', application: 'application no. ' },
  dates: dateForm({ day: 'M D, Y', month: 'M Y', months: longMonths, circa: 'ca. ', unknown: 'n.d.' }),
  places: writtenPlaces({ paragraph: 'para. ', article: 'art. ', page: 'p. ', note: 'n. ', gap: '' }),
  spoken: false,
};
