import type { Passage } from '#src/corpus/document.ts';
import { readWords } from '#src/corpus/words.ts';
import type { Step } from './align.ts';
import type { Held } from './reading.ts';
import type { Stretch } from './word-index.ts';

/** What the source has and what the claim has in its place; either may be empty. */
export type Sides = { readonly source: string; readonly claim: string };
/** `around` has the same with the words next to it, so that one sees where it is. */
export type Difference = Sides & { readonly around: Sides };

/** Words shown on either side of a difference. */
const wordsAround = 3;

/** Where a claim and its source part, steps that stand together as one difference; `how` picks which to tell. */
export function differencesIn(
  steps: readonly Step[],
  covered: readonly Held[],
  claim: string,
  how: Step['same'],
): Difference[] {
  const stretchOf = new Map(covered.map(({ token, stretch }) => [token, stretch]));
  const sides = (group: readonly Step[], marked: boolean): Sides => ({
    source: sourceText(group, stretchOf, marked),
    claim: claimText(group, claim),
  });
  return groupsOf(steps, how).map(({ from, to }) => {
    const group = steps.slice(from, to);
    const marked = group.some(({ source }) => source?.kind === 'mark');
    const around = sides(steps.slice(back(steps, from), onward(steps, to)), marked);
    return { ...sides(group, marked), around };
  });
}

function groupsOf(steps: readonly Step[], how: Step['same']): { readonly from: number; readonly to: number }[] {
  const groups: { from: number; to: number }[] = [];
  for (const [i, step] of steps.entries()) {
    if (step.same !== how) continue;
    const last = groups.at(-1);
    if (last?.to === i) last.to = i + 1;
    else groups.push({ from: i, to: i + 1 });
  }
  return groups;
}

function back(steps: readonly Step[], from: number): number {
  let words = 0;
  let at = from;
  while (at > 0 && words < wordsAround) if (isWord(steps[--at])) words++;
  return at;
}

function onward(steps: readonly Step[], to: number): number {
  let words = 0;
  let at = to;
  while (at < steps.length && words < wordsAround) if (isWord(steps[at++])) words++;
  return at;
}

function isWord(step: Step | undefined): boolean {
  return step?.source?.kind === 'word' || step?.claim?.kind === 'word';
}

function sourceText(group: readonly Step[], stretchOf: ReadonlyMap<unknown, Stretch>, marked: boolean): string {
  const ends = new Map<Stretch, { start: number; end: number }>();
  for (const { source } of group) {
    const stretch = source && stretchOf.get(source);
    if (source && stretch) ends.set(stretch, { start: ends.get(stretch)?.start ?? source.start, end: source.end });
  }
  return [...ends]
    .map(([stretch, { start, end }]) => textBetween(stretch, start, end, marked ? [] : stretch.passage.marks))
    .join(' ');
}

/** The words of a stretch between two offsets of its source. */
export function textBetween(
  { document, passage }: Pick<Stretch, 'document' | 'passage'>,
  start: number,
  end: number,
  marks: Passage['marks'] = passage.marks,
): string {
  const spans = passage.spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
  return readWords(document.source, spans, marks).text;
}

function claimText(group: readonly Step[], claim: string): string {
  const tokens = group.flatMap((step) => step.claim ?? []);
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? claim.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}
