import { isoDate } from '../dates.ts';
import type { Locator } from '../style/locator.ts';
import type { CitationSource } from '../style/source.ts';
import { remarksOn } from './remarks.ts';

/**
 * One entry, UTF-8. Reports are @techreport, with the body as author and institution; BibTeX has no type for the rest,
 * which is @misc. `date` is for biblatex, which knows days, ranges and circa; `year` and `month` for BibTeX itself.
 */
export function toBibtex(source: CitationSource, locator: Locator | null = null): string {
  const { id, type, title, author, number, issued, language } = source;
  const names = author.value?.map(({ literal }) => protect(literal)) ?? [];
  const isReport = type.value === 'report';
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', names.length > 0 ? `{${names.join(' and ')}}` : null],
    ['title', `{${protect(title.value)}}`],
    ['institution', isReport && names.length > 0 ? `{${names.join(' and ')}}` : null],
    ['number', number.value && protect(number.value)],
    ...dateFields(issued.value),
    ['language', protect(language)],
    ['note', protect(remarksOn(source, locator).join(' '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value},\n`));
  return `@${isReport ? 'techreport' : 'misc'}{${keyOf(id)},\n${lines.join('')}}\n`;
}

/** The document's id, with a hyphen for what BibTeX does not allow in a key. */
function keyOf(id: string): string {
  return id.replace(/[^A-Za-z0-9.:_-]+/g, '-');
}

/** Macros that BibTeX's standard styles define. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateFields(issued: CitationSource['issued']['value']): (readonly [string, string | null])[] {
  if (!issued) return [['year', '{n.d.}']];
  const { 'date-parts': parts, circa } = issued;
  const years = [...new Set(parts.map(([year]) => year))].join('--');
  const month = parts.length === 1 ? months[(parts[0]?.[1] ?? 0) - 1] : undefined;
  const date = isoDate(issued) ?? '';
  return [
    ['year', `{${circa && parts.length === 1 ? `c. ${years}` : years}}`],
    ['month', month ?? null],
    // "~" after a date is "circa" in the dates of ISO 8601-2, which biblatex reads.
    ['date', `{${circa && parts.length === 1 ? `${date}~` : date}}`],
  ];
}

/** In braces, so that no style changes its case or takes a name apart; braces within become commands, so that they balance. */
function protect(text: string): string {
  return `{${text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\{}$&%#_~^]/g, (sign) => escapes[sign] ?? `\\${sign}`)}}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
