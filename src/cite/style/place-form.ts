import { headingSeparator, parseCountedPlace } from '../counted-place.ts';
import { ordinal } from '../pinpoint.ts';
import type { Locator } from './locator.ts';
import type { Form } from './style.ts';

/** What a style puts before each kind of number. */
type Marks = {
  readonly paragraph: string;
  readonly article: string;
  readonly page: string;
  readonly note: string;
  /** Between a number and the letters below it. */
  readonly gap: '' | ' ';
};

const between = ', recommendation ';
const number = String.raw`[\p{L}\p{N}]+(?:[.\-–][\p{L}\p{N}]+)*`;
const item = String.raw`${number}(?: ?(?:\(${number}\))+)?`;
const counted = String.raw`\d+(?:st|nd|rd|th) (?:paragraph|list item|row)(?: under ‘.+’)? \(counted\)`;

/** Written places. Our own count has the same words in every style, since no style has a rule for it. */
export function writtenPlaces(marks: Marks): Form<Locator> {
  const { paragraph, article, page, note } = marks;
  const spaced = (text: string) => text.replace('(', `${marks.gap}(`);
  const patterns = {
    paragraph: `${RegExp.escape(paragraph)}(ITEM)(?:${between}(NUMBER))?`,
    article: `${RegExp.escape(article)}(ITEM)`,
    page: `${RegExp.escape(page)}(NUMBER)(?:, ${RegExp.escape(paragraph)}(ITEM))?`,
    note: String.raw`${RegExp.escape(note)}(\d+)`,
  };
  const filled = (pattern: string) => pattern.replaceAll('ITEM', item).replaceAll('NUMBER', number);
  const ungrouped = Object.values(patterns).map((each) => filled(each.replace(/\((ITEM|NUMBER|\\d\+)\)/g, '$1')));
  const match = (which: keyof typeof patterns, text: string) =>
    new RegExp(`^${filled(patterns[which])}$`, 'u').exec(text)?.slice(1);

  return {
    write(locator) {
      if (locator.type === 'paragraph')
        return `${paragraph}${spaced(locator.paragraph)}${after(between, locator.recommendation)}`;
      if (locator.type === 'article') return `${article}${spaced(locator.article)}`;
      if (locator.type === 'page')
        return `${page}${locator.page}${after(`, ${paragraph}`, locator.paragraph && spaced(locator.paragraph))}`;
      if (locator.type === 'note') return `${note}${locator.note}`;
      const under = locator.section.length > 0 ? ` under ‘${locator.section.join(headingSeparator)}’` : '';
      return `${ordinal(locator.count)} ${locator.what}${under} (counted)`;
    },
    pattern: `(?:${[...ungrouped, counted].join('|')})`,
    read(text) {
      const own = text.endsWith('(counted)') ? parseCountedPlace(text) : null;
      if (own) return { type: 'counted', ...own.place };
      const [foot] = match('note', text) ?? [];
      if (foot !== undefined) return { type: 'note', note: Number(foot) };
      const [leaf, within] = match('page', text) ?? [];
      if (leaf !== undefined) return { type: 'page', page: leaf, paragraph: plain(within) };
      const [clause] = match('article', text) ?? [];
      if (clause !== undefined) return { type: 'article', article: plain(clause) ?? clause };
      const [place, recommendation] = match('paragraph', text) ?? [];
      if (place === undefined) return null;
      return { type: 'paragraph', paragraph: plain(place) ?? place, recommendation: recommendation ?? null };
    },
  };
}

function after(mark: string, text: string | null): string {
  return text === null ? '' : mark + text;
}

function plain(written: string | undefined): string | null {
  return written?.replaceAll(' ', '') ?? null;
}
