import { readableDate } from '../dates.ts';
import type { Locator } from '../style/locator.ts';
import type { CitationSource } from '../style/source.ts';
import { remarksOn } from './remarks.ts';

/** One item of CSL-JSON, as the schema csl-data.json of Citation Style Language 1.0.2 has it. */
export type CslItem = {
  readonly id: string;
  readonly type: CitationSource['type']['value'];
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  /** Of a judgment: the court. */
  readonly authority?: string;
  readonly number?: string;
  readonly issued?: {
    readonly 'date-parts': readonly (readonly number[])[];
    readonly circa?: true;
    /** A range in words: programs that read only its first day would pass that off as the date. */
    readonly literal?: string;
  };
  readonly language: string;
  readonly note: string;
};

/** A field whose value is unknown is absent. */
export function cslItem(source: CitationSource, locator: Locator | null = null): CslItem {
  const { id, type, title, author, number, issued, language } = source;
  const names = author.value ?? [];
  const isJudgment = type.value === 'legal_case';
  return {
    id,
    type: type.value,
    title: title.value,
    ...(names.length > 0 && !isJudgment ? { author: names.map(({ literal }) => ({ literal })) } : {}),
    ...(names.length > 0 && isJudgment ? { authority: names.map(({ literal }) => literal).join(' and ') } : {}),
    ...(number.value === null ? {} : { number: number.value }),
    ...(issued.value === null ? {} : { issued: cslDate(issued.value) }),
    language,
    note: remarksOn(source, locator).join('\n'),
  };
}

/** A file of one item, as text. */
export function toCslJson(source: CitationSource, locator: Locator | null = null): string {
  return `${JSON.stringify([cslItem(source, locator)], null, 2)}\n`;
}

type Issued = NonNullable<CitationSource['issued']['value']>;

function cslDate(issued: Issued): NonNullable<CslItem['issued']> {
  const { 'date-parts': parts, circa } = issued;
  return {
    'date-parts': parts,
    ...(circa ? { circa: true } : {}),
    ...(parts.length > 1 ? { literal: readableDate(issued) } : {}),
  };
}
