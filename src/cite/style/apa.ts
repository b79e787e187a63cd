import { dateForm, longMonths } from './date-form.ts';
import { writtenPlaces } from './place-form.ts';
import type { Style } from './style.ts';

/**
 * APA, 7th edition: author. (date). Title (symbol). Source: Publication Manual, section 10.4 for reports with a number,
 * 9.12 for works without author, chapter 11 for judgments and treaties, 8.13 for the form of places. APA gives places in the text,
 * not in its list of references; here they follow the entry, so that one line holds the whole citation.
 */
export const apa: Style = {
  label: 'APA',
  templates: {
    any: '{author. }({date}). {title}{ (number)}{, place}.',
    unsigned: '{title}{ (number)}. ({date}){, place}.',
    judgment: '{title}{, number} ({author, }{date}){, place}.',
    treaty: '{title}{, number}, {date}{, place}.',
  },
  and: { two: ' & ', last: ', & ' },
  quotes: { open: '“', inner: '', close: '”' },
  labels: { unitedNations: '', application: 'App. No. ' },
  dates: dateForm({ day: 'Y, M D', month: 'Y, M', months: longMonths, circa: 'ca. ', unknown: 'n.d.' }),
  legalDates: dateForm({ day: 'M D, Y', month: 'M Y', months: longMonths, circa: 'ca. ', unknown: 'n.d.' }),
  places: writtenPlaces({ paragraph: 'para. ', article: 'Article ', page: 'p. ', note: 'footnote ', gap: '' }),
  spoken: false,
};
