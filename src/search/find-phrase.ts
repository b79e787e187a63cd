import { onceForEach } from '#src/corpus/once-for-each.ts';
import { findPhrases, type Place } from './find-phrases.ts';
import type { Library } from './library.ts';
import { rowsWithTerms } from './rows-with.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';

/** Every place of one phrase, a sequence of terms: a walk through the passages that have its rarest word, not through all. */
export function findPhrase(terms: readonly string[], library: Library): Generator<Place> {
  const small = termsOf(stopwords);
  const telling = terms.filter((term) => !small.has(term));
  return findPhrases([terms], library.forward, library.lexicon, rowsWithTerms(telling, library));
}

/** A small word may share its term with another word: of such a term the engine does not know every place. */
const termsOf = onceForEach((words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(stem)));
