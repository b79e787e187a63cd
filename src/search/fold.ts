/** Cyrillic letters that look like Latin ones, so that a word mixed from both alphabets finds what it looks like. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
};

/** Number words as figures, and the abbreviations by which provisions are cited. */
const sameAs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    art: 'article',
    arts: 'article',
    para: 'paragraph',
    paras: 'paragraph',
    par: 'paragraph',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    fifteen: '15',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    '1st': 'first',
    '2nd': 'second',
    '3rd': 'third',
    '4th': 'fourth',
    '5th': 'fifth',
    '6th': 'sixth',
    '7th': 'seventh',
    '8th': 'eighth',
    '9th': 'ninth',
    '10th': 'tenth',
  }),
);

/**
 * A word as the index knows it, before stemming: lower case, without diacritics, apostrophes and possessive endings,
 * number words as figures, `art.` as article, Cyrillic look-alikes as Latin letters in a word that also has Latin ones or is an
 * abbreviation made of nothing else.
 */
export function foldWord(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return sameWord(word.toLowerCase());
  const plain = word.normalize('NFKD').replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]/gu, '');
  const latin = mixes(plain) ? [...plain.toLowerCase()].map((c) => lookAlikes[c] ?? c).join('') : plain.toLowerCase();
  const bare = latin.replace(/[’‘ʼ']s$/u, '').replace(/[’‘ʼ']/gu, '');
  return sameWord(bare);
}

function sameWord(word: string): string {
  return sameAs.get(word) ?? word;
}

/** Text for comparing quotations: one kind of quote mark, dash and space, lower case; the same length as the input. */
export function foldText(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[^\S ]/g, ' ')
    .replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c));
}

function mixes(word: string): boolean {
  if (!/\p{Script=Cyrillic}/u.test(word)) return false;
  const known = [...word].every((c) => !/\p{Script=Cyrillic}/u.test(c) || Object.hasOwn(lookAlikes, c.toLowerCase()));
  return known && (/\p{Script=Latin}/u.test(word) || (word.length > 1 && word === word.toUpperCase()));
}
