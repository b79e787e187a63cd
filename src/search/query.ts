import type { Stance } from '#src/corpus/document.ts';
import { withoutFraming } from './framing.ts';

/** What somebody typed, taken apart. */
export type Query = {
  /** Free words, as typed, without those that name a kind. */
  readonly words: string;
  /** Free words, all of them. */
  readonly typed: string;
  /** Exact phrases, without their quotation marks. */
  readonly phrases: readonly string[];
  /** Words and phrases a passage must not have. */
  readonly excluded: readonly string[];
  /** A kind named in the question ("recommendations on …"): such passages come first. */
  readonly prefer: Stance | null;
};

const quoted =
  /(?<minus>(?<=^|\s)[-–−])?(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|»([^«]*)«|”([^”]*)”|‹([^›]*)›|「([^」]*)」|『([^』]*)』|(?<=^|\s)[‘‚]([^‘’]*)[’‘](?=[\s.,;:!?)]|$))/gu;
const minusWord = /(?<=^|\s)[-–−](?=[\p{L}\p{N}])(\S+)/gu;
const about = String.raw`\s+(?:on|about|concerning|regarding|for|against|to (?:stop|end|prevent)|in relation to|relating to)\s+(?:the\s+)?`;
const preferences: readonly { readonly prefer: Stance; readonly pattern: RegExp }[] = [
  {
    prefer: 'recommendation',
    pattern: new RegExp(
      String.raw`^\s*(?:(?:what (?:are|were)|show|list|all)\s+)?(?:the\s+)?(?:key\s+)?recommendations?${about}`,
      'iu',
    ),
  },
  {
    prefer: 'concern',
    pattern: new RegExp(
      String.raw`^\s*(?:(?:what (?:are|were)|show|list|all)\s+)?(?:the\s+)?(?:main\s+)?concerns?${about}`,
      'iu',
    ),
  },
];

/**
 * Reads a query. Quotation marks of any style make an exact phrase, `-word` and `-"phrase"` exclude, and
 * "recommendations on …" or "concerns about …" prefer that kind. A lone quotation mark is ignored.
 */
export function parseQuery(text: string): Query {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (c) => (c.trim() === '' ? ' ' : ''));
  const unquoted = clean.replace(quoted, (_, minus: string | undefined, ...groups: unknown[]) => {
    const phrase = groups.slice(0, 10).find((group) => typeof group === 'string');
    if (typeof phrase === 'string' && /[\p{L}\p{N}]/u.test(phrase)) (minus ? excluded : phrases).push(phrase.trim());
    return ' ';
  });
  const kept = unquoted.replace(minusWord, (_, word: string) => {
    excluded.push(word);
    return ' ';
  });
  const preference = preferences.find(({ pattern }) => pattern.test(kept) && kept.replace(pattern, '').trim() !== '');
  const words = preference ? kept.replace(preference.pattern, '') : kept;
  return {
    words: plain(withoutFraming(words)),
    typed: plain(kept),
    phrases,
    excluded,
    prefer: preference?.prefer ?? null,
  };
}

function plain(text: string): string {
  return text
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
