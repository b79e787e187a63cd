import { pointing } from './abbreviations.ts';
import type { Mark } from './document.ts';
import type { Span } from './span.ts';
import { isSpace } from './words.ts';

/** Words that end in a full stop without ending a sentence. */
const abbreviation = new RegExp(
  String.raw`(?:^|[\s(“"/])(?:${pointing}|eds?|st|mr|mrs|ms|dr|prof|gen|e\.g|i\.e|cf|et al|etc|vs|u\.n|u\.s|\p{L}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$`,
  'iu',
);
/** The number of a paragraph is no sentence. */
const number = /^\d{1,3}(?:\.\d{1,2})*\.?$/;

/**
 * Splits spans into sentences, each a run of source from its first to its last character (marks and closing quotes
 * included). A sentence that runs over a gap between spans is cut there only if it ends there.
 */
export function sentences(source: string, spans: readonly Span[], marks: readonly Mark[]): Span[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const found: Span[] = [];
  let start = first.start;
  for (const span of spans) {
    for (let i = span.start; i < span.end; i++) {
      if (!'.!?'.includes(source.charAt(i))) continue;
      const end = afterClosers(source, i + 1, span.end, marks);
      if (end < span.end && !isSpace(source.charAt(end))) continue;
      const next = nextWord(source, end, span, spans);
      if (next === null) continue;
      if (source.charAt(i) === '.' && abbreviation.test(source.slice(Math.max(start, i - 12), i))) continue;
      if (number.test(source.slice(start, end))) continue;
      if (!/[\p{Lu}\p{N}“"‘'([]/u.test(source.charAt(next))) continue;
      found.push({ start, end });
      start = next;
      i = Math.max(i, end - 1);
    }
  }
  found.push({ start, end: last.end });
  return found;
}

function afterClosers(source: string, from: number, limit: number, marks: readonly Mark[]): number {
  let end = from;
  for (;;) {
    const mark = marks.find((each) => each.at === end);
    if (mark && mark.end <= limit) end = mark.end;
    else if (end < limit && '”’"\')]»'.includes(source.charAt(end))) end++;
    else return end;
  }
}

/** Offset of the first character after white space, in this span or the next; null at the end. */
function nextWord(source: string, from: number, span: Span, spans: readonly Span[]): number | null {
  for (let i = from; i < span.end; i++) if (!isSpace(source.charAt(i))) return i;
  return spans[spans.indexOf(span) + 1]?.start ?? null;
}
