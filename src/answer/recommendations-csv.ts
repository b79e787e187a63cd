import { formatCitation, formatPinpoint } from '#src/cite/citation.ts';
import { isoDate } from '#src/cite/dates.ts';
import { toCsv } from '#src/cite/export/csv.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import { within } from '#src/daily/whole-sentences.ts';
import { quote, quoteSpans } from '#src/quote/quote.ts';
import { addressees } from '#src/search/addressees.ts';
import { type FollowUp, isAbout } from '#src/search/follow-ups.ts';
import type { Recommendation } from '#src/search/recommendations.ts';

type Row = { readonly each: Recommendation; readonly clock: FollowUp | undefined; readonly style: StyleId | undefined };

/** What each column holds. What is quoted stands between “ and ”; start and end count UTF-16 code units in the source file. */
const columns: Readonly<Record<string, (row: Row) => string>> = {
  words: ({ each: { document, passage, stretch } }) =>
    quotedWords(quoteSpans(document, passage, within(passage.spans, stretch)).text),
  opening_words: ({ each: { document, opening } }) => (opening ? quotedWords(quote(document, opening).text) : ''),
  citation: ({ each: { document, passage }, style }) => formatCitation(document, passage, style),
  pinpoint: ({ each: { document, passage } }) => formatPinpoint(document, passage),
  document: ({ each }) => each.document.metadata.title.value,
  symbol: ({ each }) => each.document.metadata.number.value ?? '',
  date: ({ each }) => isoDate(each.document.metadata.issued.value) ?? '',
  date_status: ({ each }) => ('stated' in each.document.metadata.issued ? 'stated' : 'supplied'),
  body: ({ each }) => each.document.metadata.author.value?.map(({ literal }) => literal).join(' and ') ?? '',
  addressee: ({ each }) => (each.addressee === null ? '' : addressees[each.addressee].label),
  follow_up_due: ({ clock }) => clock?.due ?? '',
  follow_up_clause: ({ clock }) =>
    clock ? `${clock.within} (${formatPinpoint(clock.clause.document, clock.clause.passage)})` : '',
  passage: ({ each }) => each.passage.id,
  source: ({ each }) => each.document.path,
  start: ({ each }) => String(each.stretch.start),
  end: ({ each }) => String(each.stretch.end),
  source_sha256: ({ each }) => each.document.sha256,
};

/** Recommendations as a file for spreadsheets, one to a row, numbered from 1. */
export function recommendationsCsv(
  list: readonly Recommendation[],
  clocks: readonly FollowUp[],
  style: StyleId | undefined,
): string {
  const rows = list.map((each, i) => {
    const row = { each, clock: clocks.find((clock) => isAbout(clock, each)), style };
    return [String(i + 1), ...Object.values(columns).map((cell) => cell(row))];
  });
  return toCsv(['number', ...Object.keys(columns)], rows);
}

function quotedWords(text: string): string {
  return `“${text}”`;
}
