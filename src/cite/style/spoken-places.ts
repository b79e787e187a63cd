import type { CountedPlace } from '../counted-place.ts';
import type { Locator } from './locator.ts';
import { numberWords, ordinalWords, readNumberWords, readOrdinalWords } from './spoken-number.ts';
import type { Form } from './style.ts';

const words = String.raw`[\p{L}\p{N}.\-–]+(?: [\p{L}\p{N}.\-–]+)*`;
const below = `(?:, (?:sub-)?paragraph ${words})*`;
const counted = String.raw`the [\p{L}-]+(?: [\p{L}-]+)* (?:paragraph|list item|row)(?: under ‘.+’)?, by our count`;
const inside = '’, in ‘';

/** Places as they are said aloud: `paragraph nine, sub-paragraph b`; a count of ours is said to be one. */
export const spokenPlaces: Form<Locator> = {
  write(locator) {
    if (locator.type === 'paragraph') {
      const said = `paragraph ${sayParts(locator.paragraph, 'sub-paragraph')}`;
      return locator.recommendation === null ? said : `${said}, recommendation ${say(locator.recommendation)}`;
    }
    if (locator.type === 'article') return `article ${sayParts(locator.article, 'paragraph')}`;
    if (locator.type === 'page') {
      const said = `page ${say(locator.page)}`;
      return locator.paragraph === null ? said : `${said}, paragraph ${sayParts(locator.paragraph, 'sub-paragraph')}`;
    }
    if (locator.type === 'note') return `note ${say(String(locator.note))}`;
    const under = locator.section.length > 0 ? ` under ‘${locator.section.toReversed().join(inside)}’` : '';
    return `the ${ordinalWords(locator.count)} ${locator.what}${under}, by our count`;
  },
  pattern: `(?:(?:paragraph|article|page|note) ${words}${below}(?:, recommendation ${words})?|${counted})`,
  read(text) {
    const own = readCounted(text);
    if (own) return { type: 'counted', ...own };
    const [, place = '', , recommendation] = /^(.*?)(, recommendation (.+))?$/u.exec(text) ?? [];
    const [, kind, rest = ''] = /^(paragraph|article|page|note) (.+)$/u.exec(place) ?? [];
    const [head = '', ...parts] = rest.split(/, (?:sub-)?paragraph /);
    const number = heard(head) + parts.map((part) => `(${heard(part)})`).join('');
    if (kind === 'paragraph')
      return {
        type: kind,
        paragraph: number,
        recommendation: recommendation === undefined ? null : heard(recommendation),
      };
    if (kind === 'article') return { type: kind, article: number };
    if (kind === 'note') return { type: kind, note: Number(heard(head)) };
    if (kind !== 'page') return null;
    const [within, ...letters] = parts.map(heard);
    const paragraph = within === undefined ? null : within + letters.map((each) => `(${each})`).join('');
    return { type: kind, page: heard(head), paragraph };
  },
};

/** `9(b)(ii)` → nine, sub-paragraph b, sub-paragraph ii. Numbers below an article are its paragraphs. */
function sayParts(number: string, numeric: 'paragraph' | 'sub-paragraph'): string {
  const [head = '', ...parts] = number.split(/[()]+/).filter(Boolean);
  return [say(head), ...parts.map((part) => `${/^\d/.test(part) ? numeric : 'sub-paragraph'} ${say(part)}`)].join(', ');
}

/** Numbers in words, `124.15` as "one hundred and twenty-four point fifteen"; what is no number is spelled as it is. */
function say(number: string): string {
  const sayable = number.split('.').every((part) => /^(0|[1-9]\d{0,5})$/.test(part));
  return sayable
    ? number
        .split('.')
        .map((part) => numberWords(Number(part)))
        .join(' point ')
    : number;
}

function heard(said: string): string {
  const numbers = said.split(' point ').map(readNumberWords);
  return numbers.includes(null) ? said : numbers.join('.');
}

function readCounted(text: string): CountedPlace | null {
  const groups = /^the (?<nth>.+?) (?<what>paragraph|list item|row)(?: under ‘(?<under>.+)’)?, by our count$/u.exec(
    text,
  )?.groups;
  const count = readOrdinalWords(groups?.['nth'] ?? '');
  const what = (['paragraph', 'list item', 'row'] as const).find((each) => each === groups?.['what']);
  if (count === null || !what) return null;
  return { what, count, section: groups?.['under']?.split(inside).reverse() ?? [] };
}
