import { readWords } from '#src/corpus/words.ts';
import type { Step } from './align.ts';
import type { Held } from './reading.ts';

/** What the source has and what the claim has in its place; either may be empty. */
export type Difference = { readonly source: string; readonly claim: string };

/** Where a claim and its source part, steps that stand together as one difference; `how` picks which to tell. */
export function differencesIn(
  steps: readonly Step[],
  covered: readonly Held[],
  claim: string,
  how: Step['same'],
): Difference[] {
  const groups: Step[][] = [];
  let open = false;
  for (const step of steps) {
    if (step.same !== how) {
      open = false;
      continue;
    }
    if (open) groups.at(-1)?.push(step);
    else groups.push([step]);
    open = true;
  }
  return groups.map((group) => ({ source: sourceText(group, covered), claim: claimText(group, claim) }));
}

function sourceText(group: readonly Step[], covered: readonly Held[]): string {
  const tokens = group.flatMap(({ source }) => source ?? []);
  const held = covered.filter(({ token }) => tokens.includes(token));
  return [...new Set(held.map(({ stretch }) => stretch))]
    .map((stretch) => {
      const own = held.filter((each) => each.stretch === stretch).map(({ token }) => token);
      const [start = 0, end = 0] = [own[0]?.start, own.at(-1)?.end];
      const marks = own.some((token) => token.kind === 'mark') ? [] : stretch.passage.marks;
      return textBetween(stretch, start, end, marks);
    })
    .join(' ');
}

/** The words of a stretch between two offsets of its source. */
export function textBetween(
  { document, passage }: Held['stretch'],
  start: number,
  end: number,
  marks = passage.marks,
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
