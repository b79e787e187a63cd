/**
 * The letters and digits of a symbol, upper case: how symbols are compared, so that `EUR 57/003/2010`,
 * `eur57/003/2010` and `CAT/C/KAZ/CO2` (a slash missing) find theirs. Empty where there is none.
 */
export function symbolKey(symbol: string): string {
  return symbol
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A United Nations document symbol (`A/HRC/14/10`) or an AI Index number (`EUR 57/003/2010`), anywhere in a text. */
const symbols =
  /\b(?:AI Index:?\s*)?([A-Z]{3}\s?\d{2}\/\d{1,4}\/\d{4}|(?:[A-Z]{1,5}(?:\.\d{1,2})?)(?:\/(?:Add|Amend|Conf|Corr|Rev|Ser|Sub)?[A-Z0-9.]{1,10}(?:-[A-Z0-9]+)?)+)\b/gu;

/** The symbols a text names, in order, as written. */
export function findSymbols(text: string): string[] {
  return [...text.matchAll(symbols)].map((match) => match[1] ?? '').filter((symbol) => /\d/.test(symbol));
}
