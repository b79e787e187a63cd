import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { align, type Step } from './align.ts';
import type { Location, Omission } from './check.ts';
import { textBetween } from './differences.ts';
import type { Region } from './locate.ts';
import { quotedSpans } from './speaker.ts';
import type { Token } from './tokens.ts';
import { type Stretch, tokensOf, type WordIndex } from './word-index.ts';

/** A source token with the stretch it stands in, and the word of the corpus that it is or follows. */
export type Held = { readonly stretch: Stretch; readonly token: Token; readonly word: number };

/** A claim laid beside one place of the corpus. */
export type Reading = {
  /** What the claim covers, from its first word to its last, in reading order. */
  readonly covered: readonly Held[];
  readonly steps: readonly Step[];
  /** Words of the claim that stand here, in this order, unchanged. */
  readonly matched: number;
  readonly cost: number;
};

/** Lays the claim beside the words of a region, with the punctuation round them. */
export function read(claim: readonly Token[], region: Region, index: WordIndex): Reading | null {
  const held = heldIn(region, index);
  const expected = held.findIndex(({ word }) => word >= region.expected);
  const aligned = align(
    held.map(({ token }) => token),
    claim,
    Math.max(0, expected),
  );
  if (!aligned) return null;
  const matched = aligned.steps.filter(
    ({ source, claim: written, same }) => source && written?.kind === 'word' && same !== 'different',
  ).length;
  return { covered: held.slice(aligned.from, aligned.to), steps: aligned.steps, matched, cost: aligned.cost };
}

/** The tokens of a run of words, and the punctuation round them within their passages. */
export function heldIn({ from, to }: Region, index: WordIndex): Held[] {
  const held: Held[] = [];
  for (let word = from; word < to; ) {
    const stretch = index.stretches[index.stretchOf[word] ?? -1];
    let next = word;
    while (next < to && index.stretchOf[next] === index.stretchOf[word]) next++;
    if (stretch) {
      const tokens = tokensOf(stretch);
      let start = index.tokenOf[word] ?? 0;
      let end = (index.tokenOf[next - 1] ?? 0) + 1;
      while (start > 0 && tokens[start - 1]?.kind !== 'word') start--;
      while (end < tokens.length && tokens[end]?.kind !== 'word') end++;
      let at = word - 1;
      for (const token of tokens.slice(start, end)) {
        if (token.kind === 'word') at++;
        held.push({ stretch, token, word: Math.max(word, at) });
      }
    }
    word = next;
  }
  return held;
}

/** What of the sentences at both ends the claim leaves out; empty where they are whole. */
export function restOfSentences(covered: readonly Held[]): Omission[] {
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last) return [];
  const quoted = quotedRound(first, last);
  const opening = quoted ?? sentenceAt(first.stretch, first.token.start);
  const closing = quoted ?? sentenceAt(last.stretch, last.token.end - 1);
  const before = textBetween(first.stretch, afterNumber(first.stretch, opening.start), first.token.start);
  const after = textBetween(last.stretch, last.token.end, closing.end);
  const rest: Omission[] = [
    { where: 'before', words: before },
    { where: 'after', words: after },
  ];
  return rest.filter(({ words }) => says.test(words));
}

/** Points alone say nothing; a word does, a number, and what stands for a word: "%", "€". */
export const says = /[\p{L}\p{N}\p{S}%‰§&]/u;

function sentenceAt({ document, passage }: Stretch, at: number): Span {
  const all = sentences(document.source, passage.spans, passage.marks);
  return all.find((each) => at < each.end) ?? all.at(-1) ?? { start: at, end: at };
}

/** Words quoted from somebody else begin and end with their own quotation marks, where the claim stays within them. */
function quotedRound(first: Held, last: Held): Span | null {
  if (first.stretch !== last.stretch) return null;
  const { document, passage } = first.stretch;
  const quoted = quotedSpans(document, passage).find(
    ({ start, end }) => start <= first.token.start && last.token.end <= end + 1,
  );
  if (!quoted) return null;
  const [opening, closing] = [
    sentenceAt(first.stretch, first.token.start),
    sentenceAt(last.stretch, last.token.end - 1),
  ];
  return { start: Math.max(opening.start, quoted.start), end: Math.min(closing.end, quoted.end) };
}

/** "9." and "(b)" before a sentence are the paragraph's number: leaving them out cuts nothing. */
function afterNumber({ document, passage }: Stretch, start: number): number {
  if (start !== passage.spans[0]?.start) return start;
  return start + (/^(\d{1,3}[.)]|\([a-z]{1,4}\))\s*/.exec(document.source.slice(start, start + 12))?.[0].length ?? 0);
}

/** Where a reading stands: for each passage it touches the part it covers. */
export function locate(covered: readonly Held[]): Location[] {
  const parts = new Map<Stretch, { start: number; end: number }>();
  for (const { stretch, token } of covered)
    parts.set(stretch, { start: parts.get(stretch)?.start ?? token.start, end: token.end });
  return [...parts].map(([{ document, passage }, part]) => ({ document, passage, ...part }));
}
