import { functionWords } from '../support/function-words.ts';
import type { GeneratedText } from '../support/generated-corpus.ts';
import { randomFrom } from '../support/random.ts';

export const queryKinds = ['1 word', '3 words', '27 words', 'autocomplete'] as const;
export type QueryKind = (typeof queryKinds)[number];

const longQuestion = 27;
/** How many of its words a long question takes from one passage; the others are as likely as they are in the text. */
const shared = 14;
const function_ = new Set(functionWords);

/** Questions of every kind about a generated text, the same in every run. */
export function generatedQueries(text: GeneratedText, count: number): Record<QueryKind, readonly string[]> {
  const random = randomFrom(count);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const aPassage = () => wordsOf(pick(text.passages)?.text ?? '');
  const telling = (most: number) =>
    sample(
      aPassage().filter((word) => !function_.has(word)),
      most,
      random,
    );
  const series = (make: () => readonly string[]) => Array.from({ length: count }, () => make().join(' '));
  return {
    '1 word': series(() => telling(1)),
    '3 words': series(() => telling(3)),
    '27 words': series(() => [
      ...sample(aPassage(), shared, random),
      ...Array.from({ length: longQuestion - shared }, () => text.aWord(random)),
    ]),
    autocomplete: series(() => {
      const words = telling(random() < 0.5 ? 1 : 2);
      return words.with(-1, words.at(-1)?.slice(0, 2 + Math.floor(random() * 4)) ?? '');
    }),
  };
}

/** The longest query that is admitted. */
const mostCharacters = 200;
const mostTerms = 16;

const absentNames =
  'Special Rapporteur on housing Working Group on disappearances Committee on migrant workers UNHCR OPCAT CEDAW European Court';

/** Queries of the admitted length that are as much work as can be, by what they are. */
export function worstQueries({ passages }: GeneratedText): readonly (readonly [what: string, query: string])[] {
  const words = passages.flatMap(({ text }) => wordsOf(text)).filter((word) => !function_.has(word));
  const frequency = Map.groupBy(words, (word) => word);
  const commonest = [...frequency]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, mostTerms)
    .map(([word]) => word);
  const unknown = commonest.map((word) => `${word.slice(0, -2)}x${word.slice(-1)}e`);
  const excluded = commonest.map((word, i) => (i === 0 ? word : `-${word}`));
  const copied = passages[Math.floor(passages.length / 2)]?.text ?? '';
  return [
    ['the commonest words', admitted(commonest)],
    ['words that are not held', admitted(unknown)],
    [
      'the commonest words as an exact phrase',
      `"${admitted(commonest)
        .slice(0, mostCharacters - 2)
        .trim()}"`,
    ],
    ['each of them as an exact phrase', admitted(commonest.map((word) => `"${word}"`))],
    ['one letter as an exact phrase', '"e"'],
    ['words excluded', admitted(excluded)],
    ['copied from a passage', admitted(copied.split(' '))],
    ['names that no document has', admitted(absentNames.split(' '))],
    ['in another alphabet', admitted(commonest.map(inCyrillic))],
  ];
}

function admitted(words: readonly string[]): string {
  return words.slice(0, mostTerms).join(' ').slice(0, mostCharacters);
}

function inCyrillic(word: string): string {
  const from = 'abdefghiklmnoprstuvz';
  const to = 'абдефгхиклмнопрстувз';
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}

/** Some of the words, in their order. */
function sample(words: readonly string[], most: number, random: () => number): string[] {
  const chosen = words.map((_, at) => ({ at, lot: random() })).sort((a, b) => a.lot - b.lot);
  const places = chosen.slice(0, most).map(({ at }) => at);
  return words.filter((_, at) => places.includes(at));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
