import { readableDate } from '#src/cite/dates.ts';
import type { Quotation, QuotedNote } from '#src/quote/quotation.ts';

/** What the citation does not say of a quotation: `recommendation · 12 December 2008 (date supplied)`; empty where it says all. */
export function facts(quotation: Quotation): string {
  return [quotation.kind === 'statement' ? '' : quotation.kind, datedAs(quotation)].filter(Boolean).join(' · ');
}

/** One note of a quotation: `note 3: …; = what its ibid. stands for`. */
export function noteLine(note: QuotedNote): string {
  const text = note.text ?? 'the source has the mark, but not the note';
  return `note ${note.mark}: ${text}${note.resolved === null ? '' : `; = ${note.resolved}`}`;
}

function datedAs({ date, dateStatus, citation }: Quotation): string {
  if (date === null) return '';
  const readable = readableDate({ 'date-parts': date.split('/').map((end) => end.split('-').map(Number)) });
  const shown = citation.includes(readable) ? '' : readable;
  if (dateStatus === 'stated') return shown;
  if (shown) return `${shown} (date supplied)`;
  return citation.includes('supplied') ? '' : 'date supplied';
}
