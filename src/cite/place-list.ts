import { parseReference } from './reference.ts';

/** White space inside a reference: it may run over a line end, never over an empty line. */
export const space = String.raw`(?:[^\S\n]{1,8}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})`;
export const someSpace = `${space}?`;

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** What follows a number that counts things: "68 hours". */
const measures =
  'hours?|hrs|minutes?|days?|weeks?|months?|years?|per|percent|times|people|persons?|others|cases?|complaints?|children|women|men|prisoners?|detainees|countries|states|million|thousand|km';

/** A number is none where it goes on as a date, a symbol, a decimal or a count of things. */
const numberEnd = String.raw`(?![\p{L}\p{N}%]|[/:]\p{N}|\.\p{N}|${someSpace}%|${space}(?:(?:${months})(?!\p{L})|(?i:${measures})(?!\p{L})))`;
const year = String.raw`(?:19|20)\d\d(?!\d)`;
const letters = String.raw`${someSpace}\(\s?(?:[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})\s?\)`;

/** One number with what stands below it: `9`, `9(a)`, `9 (a)(ii)`, `95.42`. */
const numbered = String.raw`(?!${year})\d{1,4}(?:\.\d{1,3})?[a-z]?(?:${letters})*${numberEnd}`;
/** An article: also `14 (2)`, `68 (3)(1)`, `IV`. */
const article = String.raw`(?:(?!${year})\d{1,4}(?:\.\d{1,3})?[a-z]?(?:${someSpace}\((?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\))*|[IVXLC]{1,6})${numberEnd}`;
/** What an article is called, between brackets and quotation marks behind its number. */
const gloss = String.raw`(?:${someSpace}\([“"‘'][^()\n]{1,90}[”"’']\))?`;

/** Each white space can be read in one way only: else a long list that leads nowhere would take for ever. */
const joint = String.raw`${someSpace}(?:[,;](?:${space}(?:and|or)(?!\p{L})|${someSpace}&)?|(?:and|or|to|through)(?!\p{L})|&|[-–—‐‑])${someSpace}`;
/** Longer lists are read in part. */
const longest = 80;

/** The source of a regular expression for a list of places: `7, 9 and 18`, `42-45, 61, and 65-68`, `9 (a) to (c)`. */
export const numberedList = `${numbered}(?:${joint}(?:${numbered}|${letters})){0,${longest}}`;
/** The same for articles, whose word may be said again: `307 (“…”) and article 308 (“…”)`. */
export const articleList = String.raw`${article}${gloss}(?:${joint}(?:(?i:articles?|arts?\.?)${someSpace})?${article}${gloss}){0,${longest}}`;

/** What a list of places names, each in its normal form; ranges are expanded. */
export function expandPlaces(list: string): string[] {
  const plain = list
    .replace(/\([“"‘'][^()]*\)/g, ' ')
    .replace(/\b(?:articles?|arts?\b\.?)/gi, ' ')
    .replace(/[–—‐‑]/g, '-')
    .replace(/\bor\b/g, 'and')
    .replace(/\bthrough\b/g, 'to')
    .replace(/\s+/g, ' ')
    .trim();
  const simple = !/\d\.\d|\d{4}|\(\s?\d|[IVXLC]/.test(plain.replace(/\([^)]*[A-Z][^)]*\)/g, ''));
  if (simple) return [...parseReference(`x para ${plain}`).paragraphs];
  const parts = plain.split(/\s*(?:[,;&]|\band\b)\s*/).filter(Boolean);
  return [...new Set(parts.flatMap(expandPart))];
}

/** `14 (2)` → 14(2); `2-4` → 2, 3, 4; a range of anything else stays as it is written. */
function expandPart(part: string): readonly string[] {
  if (/^\d{1,3}\s?(?:-|to)\s?\d{1,3}$/.test(part)) return parseReference(`x para ${part}`).paragraphs;
  return [part.replace(/\s+/g, '').replace(/^(\d+)([a-z])$/, '$1($2)')];
}
