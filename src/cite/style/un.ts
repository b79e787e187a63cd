import { dateForm, longMonths } from './date-form.ts';
import { writtenPlaces } from './place-form.ts';
import type { Style } from './style.ts';

/**
 * Footnotes of the United Nations: the symbol, and places as `para. 9 (b)` and `art. 14 (1)`. Source: United Nations
 * Editorial Manual Online, "Footnotes and other references". Author, title and date are given as well, since a reader
 * of a channel has not the sentence round the footnote that the manual counts on.
 */
export const un: Style = {
  label: 'United Nations footnote',
  templates: { any: '{work}{, number}, {date}{, place}' },
  and: { two: ' and ', last: ' and ' },
  quotes: { open: '“', inner: '', close: '”' },
  labels: { unitedNations: '', application: 'application No. ' },
  dates: dateForm({ day: 'D M Y', month: 'M Y', months: longMonths, circa: 'c. ', unknown: 'n.d.' }),
  places: writtenPlaces({ paragraph: 'para. ', article: 'art. ', page: 'p. ', note: 'note ', gap: ' ' }),
  spoken: false,
};
