import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that the vocabulary knows, in terms, with all the forms it may have in a document. */
export type NameOfThing = { readonly terms: readonly string[]; readonly forms: readonly (readonly string[])[] };

/**
 * The names of bodies, treaties, organisations, instruments and States, by their first term; worked out once for each
 * vocabulary. Of themes, the terms that are names are written with capitals: Istanbul Protocol.
 */
export const namesOfThings: (vocabulary: Vocabulary) => ReadonlyMap<string, readonly NameOfThing[]> = onceForEach(
  ({ bodies, acronyms, states, themes }) => {
    const named = acronyms.filter(({ kind }) => kind !== 'term' && kind !== 'law');
    const inWords = [
      ...bodies.map(({ name, short }) => [name, ...short]),
      ...named.map(({ acronym, long }) => [...long, acronym]),
      ...states.map(({ name, also, adjectives }) => [name, ...also, ...adjectives]),
      ...themes.flatMap(({ terms, synonyms }) => [...terms, ...synonyms].filter(isName).map((name) => [name])),
    ].flatMap((group) => {
      const forms = group.flatMap(ways).map(termsOf);
      return forms.filter((terms) => terms.length > 1).map((terms): NameOfThing => ({ terms, forms }));
    });
    // Whatever an abbreviation may mean, one of its meanings that is there will do, and most of its words as well.
    const short = [...Map.groupBy(acronyms, ({ acronym }) => acronym)].map(([acronym, meanings]): NameOfThing => {
      const long = meanings.flatMap((meaning) => meaning.long.map(termsOf));
      const most = long.filter(({ length }) => length > 2).map((terms) => terms.slice(1));
      return { terms: termsOf(acronym), forms: [termsOf(acronym), ...long, ...most] };
    });
    const single = short.filter(({ terms }) => terms.length === 1);
    return Map.groupBy([...inWords, ...single], ({ terms }) => terms[0] ?? '');
  },
);

function termsOf(phrase: string): string[] {
  return analyse(phrase).tokens.map(({ term }) => term);
}

/** Each word of a name has a capital, but for those that join them. */
function isName(phrase: string): boolean {
  const words = phrase.split(' ').filter((word) => word.length > 3);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** The United Nations are the UN, and often left out. */
function ways(name: string): string[] {
  const bare = name.replace(/^(?:United Nations|UN) /, '');
  return bare === name ? [name] : [name, bare, `UN ${bare}`];
}
