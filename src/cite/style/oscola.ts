import { dateForm, longMonths } from './date-form.ts';
import { writtenPlaces } from './place-form.ts';
import type { Style } from './style.ts';

/**
 * OSCOLA: author, ‘title’ (date) UN Doc symbol, place. Sources: OSCOLA 2006, "Citing International Law Sources Section",
 * United Nations documents and treaties; OSCOLA, 4th edition, for judgments of the European Court of Human Rights
 * (case, App no, court and date in brackets) and for abbreviations without full stops.
 */
export const oscola: Style = {
  label: 'OSCOLA',
  templates: {
    any: '{author, }{quoted} ({date}){ number}{, place}',
    judgment: '{title}{ number} ({author, }{date}){, place}',
    treaty: '{title} ({date}){ number}{ place}',
  },
  and: { two: ' and ', last: ' and ' },
  quotes: { open: '‘', inner: '', close: '’' },
  labels: { unitedNations: 'UN Doc ', application: 'App no ' },
  dates: dateForm({ day: 'D M Y', month: 'M Y', months: longMonths, circa: 'c ', unknown: 'n.d.' }),
  places: writtenPlaces({ paragraph: 'para ', article: 'art ', page: 'p ', note: 'fn ', gap: '' }),
  spoken: false,
};
