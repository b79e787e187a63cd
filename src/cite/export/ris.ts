import { readableDate } from '../dates.ts';
import type { Locator } from '../style/locator.ts';
import type { CitationSource } from '../style/source.ts';
import { remarksOn } from './remarks.ts';

type Kind = CitationSource['type']['value'];

/** The record types of RIS, and beside M1 the tag in which programs look for this kind's number. */
const kinds: Readonly<Record<Kind, { readonly type: string; readonly number?: string }>> = {
  report: { type: 'RPRT', number: 'SN' },
  webpage: { type: 'ELEC' },
  article: { type: 'GEN' },
  legislation: { type: 'STAT' },
  legal_case: { type: 'CASE', number: 'SV' },
  treaty: { type: 'GEN' },
  speech: { type: 'GEN' },
};

/** One record, UTF-8, lines ended by CRLF, in the order and with the tags of the RIS specification. */
export function toRis(source: CitationSource, locator: Locator | null = null): string {
  const { id, type, title, author, number, issued, language } = source;
  const { type: kind, number: ownNumber } = kinds[type.value];
  const isJudgment = type.value === 'legal_case';
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', kind],
    ['ID', id],
    ...(author.value ?? []).map(({ literal }) => [isJudgment ? 'PB' : 'AU', literal] as const),
    ['TI', title.value],
    ['PY', issued.value && String(issued.value['date-parts'][0]?.[0] ?? '')],
    ['DA', issued.value && risDate(issued.value)],
    ['M1', number.value],
    ...(ownNumber ? [[ownNumber, number.value] as const] : []),
    ['LA', language],
    ...remarksOn(source, locator).map((remark) => ['N1', remark] as const),
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}\r\n`)).join('');
}

/** `2008/12/12/`: year, month, day, other information; what is unknown is empty, a range or "circa" is said in words. */
function risDate(issued: NonNullable<CitationSource['issued']['value']>): string {
  const { 'date-parts': parts, circa } = issued;
  const [year, month, day] = parts[0] ?? [];
  const numbers = [
    String(year ?? ''),
    ...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))),
  ];
  return [...numbers, circa || parts.length > 1 ? readableDate(issued) : ''].join('/');
}

/** A value is one line: a line break in it could open a field of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
