import { irregularForms } from './irregular-forms.ts';

/** Endings that leave a word what it is: forms of verbs and nouns, and the noun of a verb. */
const endings = /(?:ations?|ions?|ments?|ings?|ies|ied|ed|es|s|e|y)$/;

/**
 * Whether two words with one stem are one word: detain and detained are, report and reporter are not, nor author and
 * authorities. Stems alone would let a word stand in for its namesakes.
 */
export function areOneWord(a: string, b: string): boolean {
  return a === b || base(a) === base(b);
}

/** A word without its ending; not a word itself. */
function base(word: string): string {
  const form = irregularForms.get(word) ?? word;
  const bare = form.replace(endings, '');
  return (bare.length < 3 ? form : bare).replace(/([^aeiou])\1$/, '$1');
}
