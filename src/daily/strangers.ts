import type { Document } from '#src/corpus/document.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';

const word = /\p{L}[\p{L}\p{M}’'-]*/gu;

/** Words that are nobody's name: those of the vocabulary, and those that some text writes small. */
export function ordinaryWords(documents: readonly Document[], vocabulary: Vocabulary): ReadonlySet<string> {
  const small = documents.flatMap(({ source }) => source.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? []);
  const { bodies, states, acronyms, themes } = vocabulary;
  const known = [
    ...bodies.flatMap(({ name, short }) => [name, ...short]),
    ...states.flatMap(({ name, also, adjectives }) => [name, ...also, ...adjectives]),
    ...acronyms.flatMap(({ acronym, long }) => [acronym, ...long]),
    ...themes.flatMap(({ label, terms, synonyms }) => [label, ...terms, ...synonyms]),
    ...calendar,
  ];
  return new Set([...small, ...known.flatMap(wordsIn)].map((each) => each.toLowerCase()));
}

/**
 * Names in a text that are no ordinary words: of people, or of places, which code cannot tell apart. A word that begins a
 * sentence or a quotation is one only where another follows.
 */
export function strangers(text: string, ordinary: ReadonlySet<string>): string[] {
  const isStrange = (each: string) => /^\p{Lu}.*\p{Ll}/u.test(each) && !ordinary.has(each.toLowerCase());
  const names = [...text.matchAll(word)].flatMap(([found], i, all) => {
    const parts = wordsIn(found).filter(isStrange);
    const begins = /(?:^|[.!?:]["”’')]* |[“"‘'(])$/u.test(text.slice(0, all[i]?.index));
    return begins && !wordsIn(all[i + 1]?.[0] ?? '').some(isStrange) ? [] : parts;
  });
  return [...new Set(names)];
}

const calendar = ['January February March April May June July August September October November December'];

function wordsIn(text: string): string[] {
  return (text.match(word) ?? []).flatMap((each) => each.replace(/[’'](?:s)?$/u, '').split('-')).filter(Boolean);
}
