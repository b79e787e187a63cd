import { dateForm, longMonths } from './date-form.ts';
import { spokenPlaces } from './spoken-places.ts';
import type { Style } from './style.ts';

/**
 * Words to be said in a meeting: body, month and year, place. No guide has rules for this; they are ours. The title is
 * left out where body and symbol name the document. The brackets at the end are for the speaker's eyes: the symbol, and
 * what was supplied.
 */
export const speech: Style = {
  label: 'Plain speech',
  templates: {
    any: '{author, }{quoted}, {date}{, place}{ (aside)}',
    numbered: '{author, }{date}{, place}{ (aside)}',
  },
  and: { two: ' and ', last: ' and ' },
  quotes: { open: '‘', inner: '', close: '’' },
  labels: { unitedNations: '', application: '' },
  dates: dateForm({ day: 'M Y', month: 'M Y', months: longMonths, circa: 'about ', unknown: 'no date' }),
  places: spokenPlaces,
  spoken: true,
};
