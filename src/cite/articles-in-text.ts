import { instrumentAfter, instrumentBefore } from './instrument.ts';
import { articleList, expandPlaces, numberedList, someSpace, space } from './place-list.ts';
import type { Draft } from './written-reference.ts';

const paragraphs = String.raw`(?i:paragraphs?|paras?|pars?)(?!\p{L})\.?${someSpace}`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${paragraphs}(?<before>${numberedList})(?:,|${space}of)${space})?(?:(?i:common)${space})?(?i:articles?|arts?)(?!\p{L})\.?${someSpace}(?<list>${articleList})(?:,?${space}${paragraphs}(?<after>${numberedList})(?!${someSpace}(?:above|below))(?![\sa-z,;&–-]{1,6}\d))?`,
  'gu',
);

/** Articles, with the treaty or code they belong to where the text names it beside them. */
export function articlesIn(text: string): Draft[] {
  const found: Draft[] = [];
  for (const { 0: words, index, groups } of text.matchAll(pattern)) {
    const end = index + words.length;
    const after = instrumentAfter(text, end);
    const before = after ? null : instrumentBefore(text, index, found.at(-1)?.end ?? 0);
    const articles = expandPlaces(groups?.['list'] ?? '');
    const below = expandPlaces(groups?.['before'] ?? groups?.['after'] ?? '');
    const [only] = articles;
    const items = articles.length === 1 && below.length > 0 ? below.map((each) => belowArticle(only, each)) : articles;
    if (items.length === 0) continue;
    found.push({
      kind: 'article',
      start: before?.start ?? index,
      end: after?.end ?? end,
      source: after?.name ?? before?.name ?? null,
      repair: null,
      places: [{ what: 'article', items }],
      own: false,
    });
  }
  return found;
}

/** Article 2, paragraph 1 (a) → 2(1)(a). */
function belowArticle(article: string | undefined, paragraph: string): string {
  const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(paragraph) ?? [];
  return `${article}(${number})${rest}`;
}
