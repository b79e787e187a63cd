import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { beginning, once } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that the vocabulary knows, in terms, with all the forms it may have in a document. */
export type NameOfThing = { readonly terms: readonly string[]; readonly forms: readonly (readonly string[])[] };

/**
 * The names of bodies, treaties, organisations, instruments and States that may begin with a word of a question, folded. Of
 * themes, the terms that are names are written with capitals: Istanbul Protocol.
 */
export function thingsNamedFrom(word: string, vocabulary: Vocabulary): readonly NameOfThing[] {
  return (byBeginning(vocabulary).get(beginning(word)) ?? []).map((name) => name());
}

/** Names are taken apart only when a question has a word that begins like them. */
const byBeginning: (vocabulary: Vocabulary) => ReadonlyMap<string, readonly (() => NameOfThing)[]> = onceForEach(
  ({ bodies, acronyms, states, themes }) => {
    const named = acronyms.filter(({ kind }) => kind !== 'term' && kind !== 'law');
    const inWords = [
      ...bodies.map(({ name, short }) => [name, ...short]),
      ...named.map(({ acronym, long }) => [...long, acronym]),
      ...states.map(({ name, also, adjectives }) => [name, ...also, ...adjectives]),
      ...themes.flatMap(({ terms, synonyms }) => [...terms, ...synonyms].filter(isName).map((name) => [name])),
    ].flatMap((group) => {
      const all = group.flatMap(ways);
      const forms = once(() => all.map(termsOf));
      return all.filter((name) => /\W/.test(name)).map((name) => ({ name, forms }));
    });
    // Whatever an abbreviation may mean, one of its meanings that is there will do, and most of its words as well.
    const short = [...Map.groupBy(acronyms, ({ acronym }) => acronym)].map(([name, meanings]) => {
      const forms = once(() => {
        const long = meanings.flatMap((meaning) => meaning.long.map(termsOf));
        const most = long.filter(({ length }) => length > 2).map((terms) => terms.slice(1));
        return [termsOf(name), ...long, ...most];
      });
      return { name, forms };
    });
    const all = [...inWords, ...short].map(({ name, forms }) => ({
      begins: beginning(name),
      named: once((): NameOfThing => ({ terms: termsOf(name), forms: forms() })),
    }));
    return new Map(
      [...Map.groupBy(all, ({ begins }) => begins)].map(([begins, own]) => [begins, own.map(({ named }) => named)]),
    );
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
