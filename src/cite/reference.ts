/** A reference as people write it, taken apart: what names the document, and which places in it. */
export type Reference = {
  /** Everything before the place: a symbol, an alias, a few words. */
  readonly source: string;
  /** Normal form of each paragraph named: `9`, `9(a)`. Ranges are expanded. Empty where none is named. */
  readonly paragraphs: readonly string[];
  /** Footnotes named ("note 10"). */
  readonly notes: readonly number[];
};

const place = String.raw`\d{1,3}(?:\s?\(\s?[a-z]{1,4}\s?\)|\s?[a-z](?![a-z]))*`;
const list = String.raw`${place}(?:\s*(?:[,;]\s*(?:and\b)?|&|and\b|to\b|[-–])\s*${place})*`;
const word = String.raw`(?:\b(?<word>paragraphs?|paras?|pars?|notes?|footnotes?|fn|nn?)\b\.?|[§¶]+)`;
const leading = new RegExp(String.raw`^${word}\s*(?<list>${list})(?:\s*,|\s+(?:of|in|from))?\s+(?<source>\D.*)$`, 'iu');
const introduced = new RegExp(
  String.raw`^(?<source>.*?)[\s,;:(]*(?:\bat\s+)?${word}\s*(?<list>${list})\s*\)?\.?$`,
  'iu',
);
const bare = new RegExp(String.raw`^(?<source>.*?)(?:[\s,;:]+|^)(?<list>${list})\s*\.?$`, 'iu');
const longestRange = 200;

/**
 * Takes a reference apart: `CAT/C/KAZ/CO/2 para 9(b)`, `cat kaz 9`, `EUR 57/003/2010`, `§ 7, 9 and 18`, `note 10`.
 * Never fails: what it cannot read as a place stays part of the source.
 */
export function parseReference(text: string): Reference {
  const clean = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'‘’([]+|[\s"“”'‘’\]]+$/g, '')
    .trim();
  const match = leading.exec(clean) ?? introduced.exec(clean) ?? bare.exec(clean);
  const groups = match?.groups;
  if (!groups || (groups['source'] ?? '').endsWith('/')) return { source: clean, paragraphs: [], notes: [] };
  const places = expand(groups['list'] ?? '');
  const isNote = /^(n|f)/i.test(groups['word'] ?? '');
  return {
    source: (groups['source'] ?? '').replace(/[\s,;:.(]+$/, ''),
    paragraphs: isNote ? [] : places,
    notes: isNote ? places.map((each) => Number.parseInt(each, 10)) : [],
  };
}

/** `7, 9 and 18` → 7, 9, 18; `42-45` → 42, 43, 44, 45; `9 (A)` → 9(a). */
function expand(written: string): string[] {
  const found: string[] = [];
  let ranging = false;
  for (const token of written.match(new RegExp(`${place}|to|[-–]`, 'giu')) ?? []) {
    if (/^(to|[-–])$/i.test(token)) {
      ranging = true;
      continue;
    }
    const to = normalPlace(token);
    const from = Number(found.at(-1));
    if (ranging && Number(to) > from && Number(to) - from < longestRange) {
      for (let n = from + 1; n <= Number(to); n++) found.push(String(n));
    } else {
      found.push(to);
    }
    ranging = false;
  }
  return found;
}

function normalPlace(written: string): string {
  const [number = '', ...letters] = written.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  return `${Number(number)}${letters.map((letter) => `(${letter})`).join('')}`;
}
