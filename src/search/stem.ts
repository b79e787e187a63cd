import snowball from 'snowball-stemmers';
import { irregularForms } from './irregular-forms.ts';

const stemmer = snowball.newStemmer('english');
const stems = new Map<string, string>();
const mostStems = 200_000;

/**
 * The stem of a folded word: Snowball English, with one addition: "registration" and "register" meet in one stem, as do
 * "administration" and "administer" (Snowball keeps them apart as registr- and regist-). Words with digits and words of
 * other alphabets are left alone.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = /^[a-z]+$/.test(word) ? stemmer.stem(irregularForms.get(word) ?? word).replace(/istr$/, 'ist') : word;
  if (stems.size < mostStems) stems.set(word, stemmed);
  return stemmed;
}

/** Takes over stems worked out before. */
export function learnStems(known: Iterable<readonly [word: string, stem: string]>): void {
  for (const [word, stemmed] of known) stems.set(word, stemmed);
}
