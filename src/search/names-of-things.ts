import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { openBeginnings, packBeginnings } from './beginnings.ts';
import { keptParts } from './kept-parts.ts';
import { type Parts, textIn } from './parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that the vocabulary knows, in terms, with all the forms it may have in a document. */
export type NameOfThing = { readonly terms: readonly string[]; readonly forms: readonly (readonly string[])[] };

/**
 * The names of bodies, treaties, organisations, instruments and States that may begin with a word of a question, folded. Of
 * themes, the terms that are names are written with capitals: Istanbul Protocol.
 */
export function thingsNamedFrom(word: string, vocabulary: Vocabulary): readonly NameOfThing[] {
  return namesIn(vocabulary)(word);
}

/** As `keptParts` gives it back. */
export function packThings(vocabulary: Vocabulary): Parts {
  const things = thingsOf(vocabulary);
  return { json: JSON.stringify(things), ...packBeginnings(things) };
}

/** What is called by some phrases, and stands in documents by these or in other forms; of some the last words will do. */
type Thing = { readonly phrases: readonly string[]; readonly others: readonly string[]; readonly orLastWords: boolean };

const namesIn = onceForEach((vocabulary: Vocabulary) => {
  const packed = keptParts(vocabulary, 'things') ?? packThings(vocabulary);
  const things: readonly Thing[] = JSON.parse(textIn(packed, 'json'));
  return openBeginnings(
    things,
    packed,
    (phrase, thing): NameOfThing => ({ terms: termsOf(phrase), forms: formsOf(thing) }),
  );
});

const formsOf = onceForEach(({ phrases, others, orLastWords }: Thing): NameOfThing['forms'] => {
  const whole = [...phrases, ...others].map(termsOf);
  const last = whole.filter(({ length }) => orLastWords && length > 2).map((terms) => terms.slice(1));
  return [...whole, ...last];
});

function thingsOf({ bodies, acronyms, states, themes }: Vocabulary): Thing[] {
  const named = acronyms.filter(({ kind }) => kind !== 'term' && kind !== 'law');
  const inWords = [
    ...bodies.map(({ name, short }) => [name, ...short]),
    ...named.map(({ acronym, long }) => [...long, acronym]),
    ...states.map(({ name, also, adjectives }) => [name, ...also, ...adjectives]),
    ...themes.flatMap(({ terms, synonyms }) => [...terms, ...synonyms].filter(isName).map((name) => [name])),
  ].map((group): Thing => {
    const all = group.flatMap(ways);
    // Without a capital it is what a thing is, not what it is called: a list of issues.
    const phrases = all.filter((name) => /\W/.test(name) && /^\p{Lu}/u.test(name));
    return { phrases, others: all.filter((name) => !phrases.includes(name)), orLastWords: false };
  });
  // Whatever an abbreviation may mean, one of its meanings that is there will do, and most of its words as well.
  const short = [...Map.groupBy(acronyms, ({ acronym }) => acronym)].map(
    ([name, meanings]): Thing => ({ phrases: [name], others: meanings.flatMap(({ long }) => long), orLastWords: true }),
  );
  return [...inWords, ...short];
}

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
