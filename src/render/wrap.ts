import { width } from './width.ts';

/**
 * Wraps one line of text at `columns`. Each break stands for exactly one space, or for nothing between two characters of
 * a script that is written without spaces; so the words can be put together again. A longer word overflows.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  units(text).forEach(({ glue, unit, breaks }, i) => {
    const wanted = width(glue) + width(unit);
    if (i > 0 && breaks && used + wanted > columns) {
      lines.push(line);
      line = unit;
      used = wanted - width(glue);
    } else {
      line += glue + unit;
      used += wanted;
    }
  });
  return [...lines, line];
}

type Unit = { readonly glue: '' | ' '; readonly unit: string; readonly breaks: boolean };

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]`;
/** Closing marks do not begin a line, opening ones do not end it. */
const between = new RegExp(
  `(?<=${unspaced})(?<![（「『【〈《〔])(?=${unspaced})(?![、。，．！？：；）」』】〉》〕])`,
  'u',
);
const startsUnspaced = new RegExp(`^${unspaced}`, 'v');
const endsUnspaced = new RegExp(`${unspaced}$`, 'v');

/** A space between two unspaced characters is no place to break: it could not be told from a break without one. */
function units(text: string): Unit[] {
  const words = text.split(' ');
  return words.flatMap((word, i) =>
    word.split(between).map((unit, j): Unit => {
      if (j > 0) return { glue: '', unit, breaks: true };
      const kept = endsUnspaced.test(words[i - 1] ?? '') && startsUnspaced.test(word);
      return { glue: i > 0 ? ' ' : '', unit, breaks: !kept };
    }),
  );
}
