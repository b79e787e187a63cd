import { typingErrors } from '#src/cite/edit-distance.ts';
import { analyse, type Token } from './analyser.ts';
import { findPhrase } from './find-phrase.ts';
import { type Known, knownWords, letterMask } from './known-words.ts';
import type { Library } from './library.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';

/** A word that neither the corpus nor the field has, and what is read for it. */
export type Mended = { readonly typed: string; readonly read: string };

/** A question with more words than this that nobody knows has no typing errors: it is about something else. */
export const mostMended = 5;

/** Reads the likeliest word for each that is not known; words that are known are never touched. */
export function mend(text: string, library: Library): { readonly read: string; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  let read = '';
  let from = 0;
  let tried = 0;
  const { tokens } = analyse(text);
  for (const [i, token] of tokens.entries()) {
    if (token.stop || library.lexicon.termId(token.term) !== undefined) continue;
    const typed = text.slice(token.start, token.end);
    if (!mayBeMended(typed) || tried++ >= mostMended) continue;
    const known = knownWords(library);
    const instead = known.has(token.term)
      ? nearestInPlace(token, tokens.slice(i + 1, i + 3), known, library)
      : nearestWord(token, known, library);
    if (instead === null) continue;
    mended.push({ typed, read: instead });
    read += text.slice(from, token.start) + instead;
    from = token.end;
  }
  return { read: read + text.slice(from), mended };
}

/** Numbers and abbreviations are what they are. */
function mayBeMended(typed: string): boolean {
  return /^[\p{L}’']{5,30}$/u.test(typed) && !(typed.length <= 6 && typed === typed.toUpperCase());
}

/** The nearest known word: one typing error, or two in eight letters and more; the first letter is right. */
export function nearestWord({ word }: Pick<Token, 'word'>, known: Known, library: Library): string | null {
  const most = word.length >= 8 ? 2 : 1;
  const mask = letterMask(word);
  let best: { word: string; rank: readonly number[] } | null = null;
  for (let length = word.length - most; length <= word.length + most; length++) {
    const { words, masks } = known.like(word.charAt(0), length);
    for (let i = 0; i < words.length; i++) {
      // Each typing error changes two letters of the set at most.
      if (bits(mask ^ (masks[i] ?? 0)) > 2 * most) continue;
      const candidate = words[i] ?? '';
      const errors = typingErrors(word, candidate, most);
      if (errors > most || stopwords.has(candidate)) continue;
      // The fewest errors, then a letter doubled or not, then the latest first error, then the commonest word.
      const isDoubling = Number(undoubled(word) === undoubled(candidate));
      const rank = [-errors, isDoubling, sharedStart(word, candidate), library.lexicon.frequency(stem(candidate))];
      if (!best || isHigher(rank, best.rank)) best = { word: candidate, rank };
    }
  }
  return best?.word ?? parted(word, library);
}

/** A real word that the corpus has not, where one like it stands before the same words: "statue of limitations". */
function nearestInPlace(token: Token, next: readonly Token[], known: Known, library: Library): string | null {
  if (next.length < 2 || next.every(({ stop }) => stop)) return null;
  const after = next.map(({ term }) => term);
  for (let length = token.word.length - 1; length <= token.word.length + 1; length++) {
    for (const word of known.like(token.word.charAt(0), length).words) {
      if (library.lexicon.wordId(word) === undefined || typingErrors(token.word, word, 1) > 1) continue;
      if (!findPhrase([stem(word), ...after], library).next().done) return word;
    }
  }
  return null;
}

/** Two words of the corpus that were written as one. */
function parted(word: string, { lexicon }: Library): string | null {
  for (let at = 3; at <= word.length - 4; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => lexicon.wordId(part) !== undefined)) return parts.join(' ');
  }
  return null;
}

/** "imunity" is immunity sooner than impunity. */
function undoubled(word: string): string {
  return word.replace(/(.)\1/gu, '$1');
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** How many bits are 1 (the usual sum in parallel). */
function bits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
