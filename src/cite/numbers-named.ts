import { readNumberWords } from './style/spoken-number.ts';

/** A number that a text names, in digits, so that "thirty-four" and "34" are the same. */
export type NamedNumber = {
  /** As it stands there. */
  readonly shown: string;
  readonly value: string;
  /** It ends a word, as in `km2` or `OP2`. */
  readonly isOfWord: boolean;
};

/** What stands between the digits of a symbol divides it. */
const figure = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)/gu;
const word = /\p{L}+/gu;
/** The longest number in words that is read: "nine hundred and ninety-nine thousand nine hundred and ninety-nine". */
const mostWords = 11;

/** The numbers that a text names, in figures or in words below a million. */
export function numbersNamed(text: string): NamedNumber[] {
  const inFigures = [...text.matchAll(figure)].map(
    ({ 0: shown, index }): NamedNumber => ({
      shown,
      value: shown.replaceAll(',', '').replace(/^0+(?=\d)/, ''),
      isOfWord: /\p{L}$/u.test(text.slice(0, index)),
    }),
  );
  return [...inFigures, ...inWords(text)];
}

function inWords(text: string): NamedNumber[] {
  const words = [...text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: NamedNumber[] = [];
  for (let from = 0; from < words.length; from++) {
    const upTo = (to: number) => text.slice(words[from]?.start, words[to]?.end);
    if (readWords(upTo(from)) === null) continue;
    let to = Math.min(from + mostWords, words.length) - 1;
    while (readWords(upTo(to)) === null) to--;
    found.push({ shown: upTo(to), value: String(readWords(upTo(to))), isOfWord: false });
    from = to;
  }
  return found;
}

/** "hundred" and "thirty four" as "one hundred" and "thirty-four"; null for what is no number. */
function readWords(shown: string): number | null {
  const usual = shown
    .toLowerCase()
    .replace(/ty (?=(?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L}))/gu, 'ty-')
    .replace(/^(?=(?:hundred|thousand)(?!\p{L}))/u, 'one ');
  return readNumberWords(usual);
}
