import { assemble } from './assemble.ts';
import type { Block, BlockKind, Mark } from './document.ts';
import { pageFurniture } from './furniture.ts';
import { SectionPath } from './headings.ts';
import { keyFacts, type Rowed } from './key-facts.ts';
import { type Hints, kindsOf } from './kinds.ts';
import { isHardWrapped, type Line, readLines } from './lines.ts';
import { chooseMarks, markCandidates } from './marks.ts';
import { findNotes } from './notes.ts';
import { ParagraphNumbers } from './paragraph-numbers.ts';
import { contains, type Span } from './span.ts';
import { wordsOf } from './words.ts';

/** A block and, for notes, the number printed before it. */
export type Segment = Block & { readonly number: number | null };

/** Reads a source text into its blocks, in order. Every line that is not blank belongs to exactly one block. */
export function segment(source: string, hints: Hints = { lines: {} }): Segment[] {
  const lines = readLines(source);
  const wrapped = isHardWrapped(lines);
  const furniture = pageFurniture(lines);
  for (const line of lines) if (hints.lines[String(line.number)] === 'furniture') furniture.add(line);
  const candidates = markCandidates(source);
  const found = findNotes(lines, candidates, wrapped, furniture);
  const noted = found.notes.flatMap((note) => note.lines);
  const marks = chooseMarks(outside(candidates, noted), new Set(found.notes.map((note) => note.number)));
  const groups = keyFacts(assemble(lines, { found, furniture, wrapped, hints: hints.lines }));
  return place(source, groups, kindsOf(groups, hints), marks, hints);
}

/** Gives each group its words, its section and its paragraph number. */
function place(
  source: string,
  groups: readonly Rowed[],
  kinds: readonly BlockKind[],
  marks: readonly Mark[],
  hints: Hints,
): Segment[] {
  const sections = new SectionPath();
  const numbers = new ParagraphNumbers();
  return groups.map((group, i) => {
    const kind = kinds[i] ?? 'paragraph';
    const spans = spansOf(group);
    const own = spans.flatMap((span) => marksIn(marks, span));
    const text = wordsOf(source, spans, own);
    if (['paragraph', 'item', 'subparagraph', 'keyfact'].includes(kind)) sections.settle();
    let section = sections.path;
    let paragraph: string | null = null;
    if (kind === 'heading') {
      const first = spans[0];
      if (first && hints.title && contains(hints.title, first)) sections.title();
      else sections.heading(text);
      section = sections.path.slice(0, -1);
      numbers.reset();
    } else if (kind === 'elision') {
      sections.elision();
      numbers.reset();
    } else if (kind === 'keyfact') {
      sections.body(false);
    } else if (kind === 'paragraph' || kind === 'item' || kind === 'subparagraph') {
      paragraph = numbers.next(kind, text);
      sections.body(text.endsWith(':'));
    }
    return { kind, spans, text, section, paragraph, marks: own, number: group.number ?? null };
  });
}

/** The candidates (in order) that stand in none of the lines (in order). */
function outside<T extends Mark>(candidates: readonly T[], lines: readonly Line[]): T[] {
  let next = 0;
  return candidates.filter((mark) => {
    while ((lines[next]?.end ?? Number.POSITIVE_INFINITY) <= mark.at) next++;
    return mark.at < (lines[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** The marks (in order) that stand in the span. */
function marksIn(marks: readonly Mark[], span: Span): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < marks.length && (marks[end]?.at ?? 0) < span.end) end++;
  return marks.slice(low, end);
}

/** Lines that follow each other make one span; a blank line, a note or furniture between them starts another. */
function spansOf(group: Rowed): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last = 0;
  for (const line of group.lines) {
    const open = spans.at(-1);
    if (open && line.number === last + 1 && !group.keyFact) open.end = line.end;
    else spans.push({ start: open ? line.start : group.start, end: line.end });
    last = line.number;
  }
  return spans;
}
