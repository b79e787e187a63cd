import { analyse } from './analyser.ts';
import { foldWord } from './fold.ts';
import { knownWords } from './known-words.ts';
import type { Library } from './library.ts';
import { mostMended, nearestWord } from './mend.ts';
import { romanise } from './romanise.ts';
import { stem } from './stem.ts';

/** A question in a language that the corpus does not hold. */
export type Foreign = {
  /** Name of the language, in English; null where only its alphabet is known. */
  readonly language: 'Kazakh' | 'Russian' | null;
  /** What survives: names, numbers, symbols, and words in the corpus's own alphabet. */
  readonly read: string;
};

/** Letters that Kazakh has and Russian has not. */
const kazakh = /[әғқңөұүһ]/iu;
/** And letters that neither Russian nor, beside those, Kazakh has. */
const others = /[іїєґўљњђћџѓќѕј]/iu;

/** Words by which provisions are cited and times measured, as the corpus has them, with their forms in Russian and Kazakh. */
const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    paragraph: 'пункт пункте пункта п тармақ тармағы',
    article: 'статья статьи статье ст бап бабы',
    hours: 'час часа часов сағат',
    days: 'день дня дней күн',
    months: 'месяц месяца месяцев ай',
    years: 'год года году лет жыл',
  }).flatMap(([read, words]) => words.split(' ').map((word) => [foldWord(word), read] as const)),
);

/** Shorter ones are like too much: trud is not true. */
const shortestMended = 6;

/** Tells a question with words in an alphabet that no document held is written in; null for any other. */
export function foreignQuestion(text: string, library: Library): Foreign | null {
  const { tokens } = analyse(text);
  const strange = tokens.filter(({ word }) => isStrange(word, library));
  if (strange.length === 0) return null;
  let read = text;
  const names = new Set(strange.slice(0, mostMended));
  for (const token of strange.toReversed()) {
    const name = names.has(token) ? nameIn(token.word, library) : '';
    read = `${read.slice(0, token.start)}${name}${read.slice(token.end)}`;
  }
  const cyrillic = strange.every(({ word }) => /^[\p{Script=Cyrillic}]+$/u.test(word));
  return {
    language: cyrillic ? languageOf(text) : null,
    read: read.replace(/\s+/g, ' ').trim(),
  };
}

function languageOf(text: string): Foreign['language'] {
  if (kazakh.test(text)) return 'Kazakh';
  return others.test(text) ? null : 'Russian';
}

/** Whether a word is written in letters that are not Latin, and is none of the corpus. */
function isStrange(word: string, { lexicon }: Library): boolean {
  return /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word) && lexicon.wordId(word) === undefined;
}

/** A name as the corpus writes it, a word by which provisions are cited or times measured; nothing for any other word. */
function nameIn(word: string, library: Library): string {
  const same = sameWords.get(word);
  if (same !== undefined) return same;
  const name = romanise(word);
  if (name === null || name.length < 4) return '';
  const known = knownWords(library);
  const nearest = name.length < shortestMended ? null : nearestWord({ word: name }, known, library);
  return nearest ?? (known.has(stem(name)) ? name : '');
}
