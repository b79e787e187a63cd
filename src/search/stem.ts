import snowball from 'snowball-stemmers';
import { irregularForms } from './irregular-forms.ts';

const stemmer = snowball.newStemmer('english');
const stems = new Map<string, string>();
const mostStems = 200_000;

/**
 * The stem of a folded word: Snowball English, with additions: "registration" and "register" meet in one stem, as do
 * "administration" and "administer" (Snowball keeps them apart as registr- and regist-), irregular forms with the words
 * that they are forms of, and the spellings of a name. Words with digits and words of
 * other alphabets are left alone.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = /^[a-z]+$/.test(word) ? stemOf(word) : word;
  if (stems.size < mostStems) stems.set(word, stemmed);
  return stemmed;
}

/** Names from the Cyrillic are written with and without a y: Nazarbayev, Nazarbaev. */
const name = /(?<=[aeio])yev(?=a?$)/;

function stemOf(word: string): string {
  return stemmer.stem((irregularForms.get(word) ?? word).replace(name, 'ev')).replace(/istr$/, 'ist');
}

/** Takes over stems worked out before. */
export function learnStems(known: Iterable<readonly [word: string, stem: string]>): void {
  for (const [word, stemmed] of known) stems.set(word, stemmed);
}
