import type { Mark } from './document.ts';
import type { Span } from './span.ts';

/** The words of some spans, and where each UTF-16 code unit of them stands in the source. */
export type Words = { readonly text: string; readonly offsets: readonly number[] };

/**
 * The words of the spans as one text: runs of white space and the gaps between spans become one space, note marks (in
 * order) are lifted out, with the space before one that stands off ("confirmed [5]."), and nothing else changes. A line
 * that ends in a hyphen inside a word joins the next one without a space and keeps its hyphen ("ill-" + "treatment"):
 * every hyphen at a line end is the author's own.
 */
export function wordsOf(source: string, spans: readonly Span[], marks: readonly Mark[] = []): string {
  const raw = spans
    .map((span) => withoutMarks(source, span, marks))
    .join('\n')
    .trim();
  return raw.replace(/\s+/g, (run, at: number) => (run.includes('\n') && joins(raw, at, run) ? '' : ' '));
}

/** The words of the spans, and where they stand. A folded space stands right before the character behind it. */
export function readWords(source: string, spans: readonly Span[], marks: readonly Mark[] = []): Words {
  const text = wordsOf(source, spans, marks);
  const offsets: number[] = [];
  let next = 0;
  for (const span of spans) {
    let mark = marks.findIndex((each) => each.end > span.start);
    for (let at = span.start; at < span.end; at++) {
      const lifted = mark === -1 ? undefined : marks[mark];
      if (lifted && lifted.at <= at) {
        at = lifted.end - 1;
        mark++;
      } else if (!isSpace(source.charAt(at))) {
        if (text.charAt(next) === ' ') offsets[next++] = at - 1;
        offsets[next++] = at;
      }
    }
  }
  return { text, offsets };
}

/** Offset in `words.text` of the first character that stands at or after `at` in the source; its length if none. */
export function offsetInWords(words: Words, at: number): number {
  const found = words.offsets.findIndex((offset) => offset >= at);
  return found === -1 ? words.text.length : found;
}

/** White space as readers see it: everything JavaScript calls so, no-break spaces and form feeds included. */
export function isSpace(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return !(code > 32 && code < 160) && unit !== '' && unit.trim() === '';
}

function withoutMarks(source: string, span: Span, marks: readonly Mark[]): string {
  let text = '';
  let from = span.start;
  for (const mark of marks) {
    if (mark.end <= from || mark.at >= span.end) continue;
    const before = source.slice(from, Math.max(from, mark.at));
    text += /[.,;:!?)]/.test(source.charAt(mark.end)) ? before.trimEnd() : before;
    from = mark.end;
  }
  return text + source.slice(from, Math.max(from, span.end));
}

/** Whether the word goes on behind the line end at `at`. "pre-" before "and post-trial" does not: its hyphen hangs. */
function joins(text: string, at: number, run: string): boolean {
  if (text.charAt(at - 1) !== '-' || !/[\p{L}\p{N}]/u.test(text.charAt(at - 2))) return false;
  const next = text.slice(at + run.length, at + run.length + 4);
  return /^[\p{L}\p{N}]/u.test(next) && !/^(?:and|or|to)(?![\p{L}\p{N}])/u.test(next);
}
