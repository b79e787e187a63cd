/** Bullets as extraction leaves them: signs that are nothing else, symbol fonts' private ones included. */
const sign = /^[•●○▪◦‣⁃∙■□➢►✓\uF0A7\uF0B7]\s*(?=\S)/u;
/** Dashes and the letter o are bullets only when set off. */
const setOff = /^[·–—*o-]\s+(?=\S)/u;
const numbered = /^(?:(\d{1,3})\.(?=\s|\p{Lu}\p{Ll})|(\d{1,3}(?:\.\d{1,2}){1,2})\.?(?=\s+[\p{Lu}“"‘(]))/u;
const lettered = /^(?:\(?([a-z]|([a-z])\2|[ivx]+)\)(?=\s)|([a-z]|[ivx]+)\.(?=\s+\p{Lu}))/u;
const counted = /^\(?(\d{1,2})\)(?=\s)/;
const ordinal = /^(\d{1,2}|[A-Z]|[IVX]+)[.)]\s+\S/;

/** The length of a bullet and the white space behind it; 0 where there is none. */
export function bulletLength(text: string): number {
  return (sign.exec(text) ?? setOff.exec(text))?.[0].length ?? 0;
}

/** The paragraph number a text opens with: `7` of "7. The", `2.1` of "2.1 On"; null where there is none. */
export function paragraphNumber(text: string): string | null {
  const match = numbered.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The letter or small Roman number a text opens with: `a` of "(a) the", "a) the" or "a. The"; null where there is none. */
export function subNumber(text: string): string | null {
  const match = lettered.exec(text);
  return match?.[1] ?? match?.[3] ?? null;
}

/** Whether a text opens with "1)" or "(1)". */
export function isCounted(text: string): boolean {
  return counted.test(text);
}

/** Whether a line opens a list item or a numbered paragraph. */
export function opensEntry(text: string): boolean {
  return bulletLength(text) > 0 || paragraphNumber(text) !== null || subNumber(text) !== null || isCounted(text);
}

/** Whether a line opens the entry after the one that `first` opens: the same bullet, the next number or letter. */
export function opensNextEntry(first: string, text: string): boolean {
  if (bulletLength(text) > 0) return bulletLength(first) > 0 && first.charAt(0) === text.charAt(0);
  return [paragraphNumber, subNumber, (each: string) => counted.exec(each)?.[1] ?? null].some((read) => {
    const [a, b] = [read(first), read(text)];
    return a !== null && b !== null && follows(a, b);
  });
}

/** What a heading is numbered with: `C` of "C. Principal", or null. */
export function ordinalOf(text: string): string | null {
  return ordinal.exec(text)?.[1] ?? null;
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** Whether `next` follows `number` in any counting: 1 and 2, C and D, iv and v, z and aa. */
export function follows(number: string, next: string): boolean {
  if (/^\d+$/.test(number)) return next === String(Number(number) + 1);
  const [a, b] = [number.toLowerCase(), next.toLowerCase()];
  if (romans.includes(a) && b === romans[romans.indexOf(a) + 1]) return true;
  if (a.length === 1 && b.length === 1) return b.charCodeAt(0) === a.charCodeAt(0) + 1;
  return a === 'z' && b === 'aa';
}

/**
 * Where a letter stands below a numbered paragraph, given where the letter before it stood: after (a) comes (b) beside
 * it or (i) inside it; (i) after (h) is the ninth letter; a letter out of turn goes beside the last of its own kind.
 */
export function nextSubPath(path: readonly string[], letter: string): string[] {
  const before = path.findLastIndex((each) => follows(each, letter));
  if (before >= 0) return [...path.slice(0, before), letter];
  const beside = path.findLastIndex((each) => romans.includes(each) === romans.includes(letter));
  if (beside >= 0) return [...path.slice(0, beside), letter];
  return letter === 'a' || letter === 'i' ? [...path, letter] : [...path.slice(0, -1), letter];
}
