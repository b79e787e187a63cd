import type { Document } from '#src/corpus/document.ts';
import { functionWords } from './function-words.ts';
import { type PlainPassage, plainDocuments } from './plain-documents.ts';
import { randomFrom } from './random.ts';

const vocabularySize = 60_000;
/** Words of a passage, from and to. */
const passageLength = { from: 40, to: 120 } as const;
const sentenceLength = 25;
const headingLength = 4;
const passagesPerHeading = 10;

/** Text of words that are as frequent as words are, the same in every run. */
export type GeneratedText = {
  readonly passages: readonly PlainPassage[];
  /** A word, as likely as it is in the text. */
  aWord(random: () => number): string;
};

/** Documents of generated text. */
export function generatedCorpus(passages: number): Document[] {
  return plainDocuments(generatedText(passages).passages);
}

/** Passages of invented words, among the commonest of English, that are as frequent as Zipf's law has it. */
export function generatedText(count: number): GeneratedText {
  const random = randomFrom(count);
  const vocabulary = aVocabulary(random);
  const aWord = (chance: () => number) => vocabulary[zipf(chance)] ?? '';
  let title = '';
  const passages = Array.from({ length: count }, (_, i) => {
    if (i % passagesPerHeading === 0) title = aHeading(() => aWord(random));
    return { title, text: aText(() => aWord(random), random) };
  });
  return { passages, aWord };
}

/** By frequency, each word once: first those that every text needs, then invented ones. */
function aVocabulary(random: () => number): string[] {
  const words = new Set(functionWords);
  while (words.size < vocabularySize) words.add(anInventedWord(random));
  return [...words];
}

/** Zipf with exponent 1: the rank is log-uniform. */
function zipf(random: () => number): number {
  return Math.floor(vocabularySize ** random()) - 1;
}

function anInventedWord(random: () => number): string {
  const syllables = 2 + Math.floor(random() * 3);
  const letter = (of: string) => of.charAt(Math.floor(random() * of.length));
  const aSyllable = () => letter('bcdfghklmnprstvz') + letter('aeiou') + letter('nrst');
  return Array.from({ length: syllables }, aSyllable).join('');
}

function aHeading(aWord: () => string): string {
  return capital(Array.from({ length: headingLength }, aWord).join(' '));
}

function aText(aWord: () => string, random: () => number): string {
  const length = passageLength.from + Math.floor(random() * (passageLength.to - passageLength.from));
  const words = Array.from({ length }, (_, i) => {
    const word = i % sentenceLength === 0 ? capital(aWord()) : aWord();
    return i === length - 1 || i % sentenceLength === sentenceLength - 1 ? `${word}.` : word;
  });
  return words.join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
