import { dateForm } from './date-form.ts';
import { writtenPlaces } from './place-form.ts';
import type { Style } from './style.ts';

const months = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/**
 * The Bluebook: body, title, ¶ place, U.N. Doc. symbol (date). Source: The Bluebook, Rule 21.7 for United Nations
 * material, 21.4 for treaties (article, date, then the series), 21.5 for international courts, 3.2 and 3.3 for pages,
 * notes and paragraphs, table T12 for months.
 */
export const bluebook: Style = {
  label: 'Bluebook',
  templates: {
    any: '{work}{, place}{, number} ({date})',
    judgment: '{title}{, number}{, place} ({author, }{date})',
    treaty: '{title}{, place}, {date}{, number}',
  },
  and: { two: ' & ', last: ' & ' },
  quotes: { open: '“', inner: '', close: '”' },
  labels: { unitedNations: 'U.N. Doc. ', application: 'App. No. ' },
  dates: dateForm({ day: 'M D, Y', month: 'M Y', months, circa: 'c. ', unknown: 'n.d.' }),
  places: writtenPlaces({ paragraph: '¶ ', article: 'art. ', page: 'at ', note: 'n.', gap: '' }),
  spoken: false,
};
