import type { Provenance } from '#src/corpus/metadata.ts';
import { labelOf, numberPattern } from './document-number.ts';
import type { Locator } from './locator.ts';
import type { CitationSource } from './source.ts';
import type { Layout, Style } from './style.ts';
import { type Slot, slotsOf } from './template.ts';

type Texts = Readonly<Record<Slot, string | null>>;

/** The text of every slot. What the document does not state itself stands in square brackets. */
export function textsOf(style: Layout, source: CitationSource, locator: Locator | null): Texts {
  const { title, number, issued } = source;
  const mark = (field: Provenance<unknown>, text: string) => ('stated' in field || style.spoken ? text : `[${text}]`);
  const names = joined(source.author.value?.map(({ literal }) => literal) ?? [], style.and);
  const author = names === '' ? null : mark(source.author, style.spoken ? withArticle(names) : names);
  const named = mark(title, title.value);
  const { open, inner, close } = style.quotes;
  return {
    author,
    title: named,
    work: author === null ? named : `${author}, ${named}`,
    // Quotation marks say that the words are the document's own.
    quoted: 'stated' in title ? `${open}${title.value}${inner}${close}` : `${named}${inner}`,
    number: number.value === null ? null : labelOf(source, style) + mark(number, number.value),
    date: issued.value === null ? style.dates.write(null) : mark(issued, style.dates.write(issued.value)),
    place: locator && style.places.write(locator),
    aside: aside(source, slotsOf(style.template)),
  };
}

/** How each slot reads in this style, with named groups; what stands in square brackets was supplied. */
export function patternsOf({ quotes, labels, dates, places, spoken }: Layout): Record<Slot, string> {
  const { open, inner, close } = quotes;
  const unquoted = `(?:(?!, ${RegExp.escape(open)}).)+?`;
  const described = spoken ? unquoted : String.raw`\[(?:[^[\]]|\[[^[\]]*\])+?\]`;
  const label = [labels.unitedNations, labels.application].map(RegExp.escape).join('|');
  return {
    author: String.raw`(?<author>(?!${RegExp.escape(open)})(?:[^()]|\([^()]*\))+?)`,
    title: '(?<title>.+?)',
    work: '(?<work>.+?)',
    quoted: `(?:${RegExp.escape(open)}(?<quoted>.+?)${inner}${close}|(?<described>${described})${inner})`,
    number: String.raw`(?:${label})?(?:\[(?<supplied>${numberPattern})\]|(?<number>${numberPattern}))`,
    date: String.raw`(?:\[(?<inferred>${dates.pattern})\]|(?<date>${dates.pattern}))`,
    place: `(?<place>${places.pattern})`,
    aside: `(?:(?<said>${numberPattern})(?:; ${suppliedWords})?|${suppliedWords})`,
  };
}

const suppliedWords = '(?:(?:body|title|symbol|date)(?:, | and |(?= supplied)))+ supplied';

/** What is for the speaker's eyes: the symbol, and what of the words said was supplied. */
function aside({ author, title, number, issued }: CitationSource, said: readonly Slot[]): string | null {
  const isSupplied = (field: Provenance<unknown>) => 'supplied' in field && field.value !== null;
  const supplied = [
    isSupplied(author) && 'body',
    isSupplied(title) && said.includes('quoted') && 'title',
    isSupplied(number) && 'symbol',
    isSupplied(issued) && 'date',
  ].filter((each) => each !== false);
  const list = joined(supplied, { two: ' and ', last: ' and ' });
  const parts = [number.value, list === '' ? null : `${list} supplied`].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}

function joined(names: readonly string[], { two, last }: Style['and']): string {
  if (names.length < 3) return names.join(two);
  return `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

/** Bodies whose names are common nouns are spoken of with the article: the Committee, but Amnesty International. */
const common =
  /\b(Assembly|Bureau|Coalition|Commission|Commissioner|Committee|Council|Court|Government|Group|Mechanism|Ministry|Nations|Office|Organi[sz]ation|Parliament|Partnership|Rapporteur|Subcommittee|Tribunal|Union)\b/;

function withArticle(name: string): string {
  return common.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
}
