import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { align, type Step } from './align.ts';
import type { Location } from './check.ts';
import type { Run } from './locate.ts';
import { quotedSpans } from './speaker.ts';
import type { Token } from './tokens.ts';
import type { Stretch, WordIndex } from './word-index.ts';

/** A source token with the stretch it stands in. */
export type Held = { readonly stretch: Stretch; readonly token: Token };

/** A claim laid beside one place of the corpus. */
export type Reading = {
  /** What the claim covers, from its first word to its last, in reading order. */
  readonly covered: readonly Held[];
  readonly steps: readonly Step[];
  /** Words of the claim that stand here, in this order, unchanged. */
  readonly matched: number;
  readonly cost: number;
};

/** Lays the claim beside the words of a run, with the punctuation round them. */
export function read(claim: readonly Token[], run: Run, index: WordIndex): Reading | null {
  const held = tokensOf(run, index);
  const aligned = align(
    held.map(({ token }) => token),
    claim,
  );
  if (!aligned) return null;
  const matched = aligned.steps.filter(
    ({ source, claim: written, same }) => source && written?.kind === 'word' && same !== 'different',
  ).length;
  return { covered: held.slice(aligned.from, aligned.to), steps: aligned.steps, matched, cost: aligned.cost };
}

/** The tokens of a run of words, and the punctuation round them within their passages. */
function tokensOf({ from, to }: Run, index: WordIndex): Held[] {
  const held: Held[] = [];
  let last = { stretch: -1, token: -1 };
  for (let word = from; word < to; word++) {
    const at = index.stretchOf[word] ?? -1;
    const stretch = index.stretches[at];
    if (!stretch) continue;
    const token = index.tokenOf[word] ?? 0;
    let start = last.stretch === at ? last.token + 1 : token;
    while (last.stretch !== at && start > 0 && stretch.tokens[start - 1]?.kind !== 'word') start--;
    for (let i = start; i <= token; i++) push(held, stretch, i);
    last = { stretch: at, token };
    const next = index.stretchOf[word + 1] === at && word + 1 < to;
    for (let i = token + 1; !next && i < stretch.tokens.length && stretch.tokens[i]?.kind !== 'word'; i++) {
      push(held, stretch, i);
      last = { stretch: at, token: i };
    }
  }
  return held;
}

function push(held: Held[], stretch: Stretch, at: number): void {
  const token = stretch.tokens[at];
  if (token) held.push({ stretch, token });
}

/** What of the sentences at both ends the claim leaves out: spans of the source; empty where it is whole. */
export function restOfSentences(covered: readonly Held[]): { readonly stretch: Stretch; readonly span: Span }[] {
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last) return [];
  const rest: { stretch: Stretch; span: Span }[] = [];
  const opening = sentenceAt(first.stretch, first.token.start);
  const before = { start: afterNumber(first.stretch, opening.start), end: first.token.start };
  if (hasWords(first.stretch, before)) rest.push({ stretch: first.stretch, span: before });
  const after = { start: last.token.end, end: sentenceAt(last.stretch, last.token.end - 1).end };
  if (hasWords(last.stretch, after)) rest.push({ stretch: last.stretch, span: after });
  return rest;
}

/** The sentence at an offset; words that are quoted in it begin and end with their own quotation marks. */
function sentenceAt({ document, passage }: Stretch, at: number): Span {
  const all = sentences(document.source, passage.spans, passage.marks);
  const sentence = all.find((each) => at < each.end) ?? all.at(-1) ?? { start: at, end: at };
  const quoted = quotedSpans(document, passage).find((each) => each.start <= at && at < each.end);
  if (!quoted) return sentence;
  return { start: Math.max(sentence.start, quoted.start), end: Math.min(sentence.end, quoted.end) };
}

/** "9." and "(b)" before a sentence are the paragraph's number: leaving them out cuts nothing. */
function afterNumber({ document, passage }: Stretch, start: number): number {
  if (start !== passage.spans[0]?.start) return start;
  return start + (/^(\d{1,3}[.)]|\([a-z]{1,4}\))\s*/.exec(document.source.slice(start, start + 12))?.[0].length ?? 0);
}

function hasWords({ tokens }: Stretch, span: Span): boolean {
  return tokens.some((token) => token.kind === 'word' && token.start >= span.start && token.end <= span.end);
}

/** Where a reading stands: for each passage it touches the part it covers. */
export function locate(covered: readonly Held[]): Location[] {
  const stretches = [...new Set(covered.map(({ stretch }) => stretch))];
  return stretches.map((stretch) => {
    const own = covered.filter((each) => each.stretch === stretch).map(({ token }) => token);
    return {
      document: stretch.document,
      passage: stretch.passage,
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
    };
  });
}
