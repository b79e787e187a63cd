import { type CountedPlace, parseCountedPlace } from './counted-place.ts';

/** A reference as people write it, taken apart: what names the document, and which places in it. */
export type Reference = {
  /** Everything before the place: a symbol, an alias, a few words. */
  readonly source: string;
  /** Normal form of each paragraph named: `9`, `9(a)`. Ranges are expanded. Empty where none is named. */
  readonly paragraphs: readonly string[];
  /** Footnotes named ("note 10"). */
  readonly notes: readonly number[];
  /** A place as our own citations count it ("3rd paragraph under ‘…’"), or null. */
  readonly counted: CountedPlace | null;
};

const letters = String.raw`\(\s?[a-z]{1,4}\s?\)`;
const place = String.raw`\d{1,3}(?:\s?${letters}|\s?[a-z](?![a-z]))*`;
const joint = String.raw`(?:[,;]\s*(?:and\b)?|&|and\b|to\b|[-–])`;
const list = String.raw`${place}(?:\s*${joint}\s*(?:${place}|${letters}))*`;
const word = String.raw`(?:\b(?<word>paragraphs?|paras?|pars?|notes?|footnotes?|fn|nn?)\b\.?|[§¶]+|\bat\b)`;
const leading = new RegExp(
  String.raw`^${word}\s*(?<list>${list})(?:\s*,|\s+(?:of|in|from))?\s+(?!${letters}\s*$|(?:and|to)\b)(?<source>\D.*)$`,
  'iu',
);
const introduced = new RegExp(
  String.raw`^(?<source>.*?)[\s,;:(]*(?:\bat\s+)?${word}\s*(?<list>${list})\s*\)?\.?$`,
  'iu',
);
const bare = new RegExp(String.raw`^(?<source>.*?)(?:[\s,;:]+|^)(?<list>${list})\s*\.?$`, 'iu');

/**
 * Takes a reference apart: `CAT/C/KAZ/CO/2 para 9(b)`, `cat kaz 9`, `EUR 57/003/2010`, `§ 7, 9 and 18`, `note 10`, or a
 * citation as we write it. Never fails: what it cannot read as a place stays part of the source.
 */
export function parseReference(text: string): Reference {
  const clean = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^[\s"“”'‘’(]+|[\s"“”'‘’]+$/g, '')
    .replace(/^https?:\/\/[^/\s]+\/(?:[a-z]{2}\/)?/i, '');
  const own = parseCountedPlace(clean);
  if (own) return { source: own.source, paragraphs: [], notes: [], counted: own.place };
  const match = leading.exec(clean) ?? introduced.exec(clean) ?? bare.exec(clean);
  const groups = match?.groups;
  if (!groups || groups['source']?.endsWith('/')) return { source: clean, paragraphs: [], notes: [], counted: null };
  const places = expand(groups['list'] ?? '');
  const isNote = /^(n|f)/i.test(groups['word'] ?? '');
  return {
    source: (groups['source'] ?? '').replace(/[\s,;:.(]+$/, ''),
    paragraphs: isNote ? [] : places,
    notes: isNote ? places.map((each) => Number.parseInt(each, 10)) : [],
    counted: null,
  };
}

const longestRange = 200;
const tokens = new RegExp(`${place}|${letters}|to|[-–]`, 'giu');

/** `7, 9 and 18` → 7, 9, 18; `42-45` → 42, 43, 44, 45; `9 (A) and (c)` → 9(a), 9(c); `9(a)-(c)` → 9(a), 9(b), 9(c). */
function expand(written: string): string[] {
  const found: string[] = [];
  let ranging = false;
  for (const token of written.match(tokens) ?? []) {
    if (/^(to|[-–])$/i.test(token)) {
      ranging = true;
      continue;
    }
    const before = found.at(-1) ?? '';
    const [first = '', ...more] = places(token.startsWith('(') ? `${Number.parseInt(before, 10)}${token}` : token);
    found.push(...(ranging ? between(before, first) : []), first, ...more);
    ranging = false;
  }
  return [...new Set(found)];
}

/** What lies between two numbers, or two letters of one number; nothing where that is no range. */
function between(from: string, to: string): string[] {
  const [a, b] = [Number(from), Number(to)];
  if (b > a && b - a < longestRange) return Array.from({ length: b - a - 1 }, (_, i) => String(a + 1 + i));
  const [, number, first = ''] = /^(\d+)\(([a-z])\)$/.exec(from) ?? [];
  const last = number === undefined ? '' : (/^(\d+)\(([a-z])\)$/.exec(to)?.[2] ?? '');
  if (number !== String(Number.parseInt(to, 10)) || last <= first) return [];
  const [low, high] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: high - low - 1 }, (_, i) => `${number}(${String.fromCharCode(low + 1 + i)})`);
}

/** `9 (A)` → 9(a); `9(a)(ii)` → 9(a)(ii), one place; `9 (a) (b)` → 9(a), 9(b), two. */
function places(written: string): string[] {
  const [digits = '', ...parts] = written.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const number = Number(digits);
  const nested = parts.length === 2 && /^[ivx]+$/.test(parts[1] ?? '');
  if (parts.length < 2 || nested) return [`${number}${parts.map((part) => `(${part})`).join('')}`];
  return parts.map((part) => `${number}(${part})`);
}
