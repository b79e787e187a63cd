import { best, type Check, type Claimed } from './check.ts';
import { textBetween } from './differences.ts';
import { exactRuns, mostPlaces, type Run } from './locate.ts';
import { locate, type Reading, read, restOfSentences } from './reading.ts';
import { type Token, wordsOf } from './tokens.ts';
import { differing } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** Each part in order within one document, with marked omissions between them. */
export function checkElided(parts: readonly (readonly Token[])[], claimed: Claimed, index: WordIndex): Check | null {
  const [first, ...rest] = parts;
  if (!first) return null;
  const chains = exactRuns(wordsOf(first), index, mostPlaces).flatMap((run) => {
    const chain = [run];
    for (const part of rest) {
      const next = exactRuns(wordsOf(part), index, Number.POSITIVE_INFINITY).find((each) =>
        follows(each, chain.at(-1) ?? run, index),
      );
      if (!next) return [];
      chain.push(next);
    }
    return [chain];
  });
  const found = chains.flatMap((chain) => {
    const readings = chain.flatMap((run, i) => read(parts[i] ?? [], run, index) ?? []);
    if (readings.length < chain.length || readings.some(({ steps }) => differing(steps).length > 0)) return [];
    const covered = readings.flatMap((reading) => reading.covered);
    const between = readings.slice(1).flatMap((reading, i) => wordsBetween(readings[i], reading, index));
    const ends = restOfSentences(covered).map(({ stretch, span }) => textBetween(stretch, span.start, span.end));
    const check: Check = {
      verdict: 'elided',
      locations: locate(covered),
      differences: [],
      omitted: [...between, ...ends],
      others: [],
    };
    return [check];
  });
  return best(found, claimed);
}

function follows(next: Run, before: Run, index: WordIndex): boolean {
  const [a, b] = [before.to - 1, next.from].map((word) => index.stretches[index.stretchOf[word] ?? -1]);
  return next.from >= before.to && a !== undefined && a.document === b?.document;
}

/** The words of the source between two parts, passage by passage. */
function wordsBetween(before: Reading | undefined, after: Reading, index: WordIndex): string[] {
  const [last, first] = [before?.covered.at(-1), after.covered[0]];
  if (!last || !first) return [];
  const from = index.stretches.indexOf(last.stretch);
  const to = index.stretches.indexOf(first.stretch);
  return index.stretches.slice(from, to + 1).flatMap((stretch) => {
    const start = stretch === last.stretch ? last.token.end : (stretch.passage.spans[0]?.start ?? 0);
    const end = stretch === first.stretch ? first.token.start : (stretch.passage.spans.at(-1)?.end ?? 0);
    const text = textBetween(stretch, start, end);
    return /[\p{L}\p{N}]/u.test(text) ? [text] : [];
  });
}
