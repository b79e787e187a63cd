import { analyse } from './analyser.ts';
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

/** Words by which provisions are cited, as the corpus has them. */
const provisions: ReadonlyMap<string, string> = new Map([
  ['пункт', 'paragraph'],
  ['пункте', 'paragraph'],
  ['пункта', 'paragraph'],
  ['п', 'paragraph'],
  ['тармақ', 'paragraph'],
  ['тармағы', 'paragraph'],
  ['статья', 'article'],
  ['статьи', 'article'],
  ['статье', 'article'],
  ['ст', 'article'],
  ['бап', 'article'],
  ['бабы', 'article'],
]);

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

/** A name as the corpus writes it, a word by which provisions are cited; nothing for any other word. */
function nameIn(word: string, library: Library): string {
  const provision = provisions.get(word);
  if (provision !== undefined) return provision;
  const name = romanise(word);
  if (name === null || name.length < 4) return '';
  const known = knownWords(library);
  return nearestWord({ word: name }, known, library) ?? (known.has(stem(name)) ? name : '');
}
