import { assemble, type Group, hasBullet, hasEnded, type LineHints, leadsOn } from './assemble.ts';
import type { Block, BlockKind, Mark } from './document.ts';
import { headingStyle, SectionPath } from './headings.ts';
import { keyFacts } from './key-facts.ts';
import { isHardWrapped, readLines } from './lines.ts';
import { chooseMarks, markCandidates } from './marks.ts';
import { findNotes } from './notes.ts';
import { contains, type Span } from './span.ts';
import { readWords } from './words.ts';

/** What the metadata knows that no rule of the reader can. */
export type Hints = {
  readonly lines: LineHints;
  /** Where the text states its title. */
  readonly title?: Span | undefined;
  /** Where the text states other things about itself: a block that is nothing else is metadata. */
  readonly stated?: readonly Span[] | undefined;
};

/** A block and, for notes, the number printed before it. */
export type Segment = Block & { readonly number: number | null };

const headingLimit = 160;

/** Reads a source text into its blocks, in order. Every line that is not blank belongs to exactly one block. */
export function segment(source: string, hints: Hints = { lines: {} }): Segment[] {
  const lines = readLines(source);
  const wrapped = isHardWrapped(lines);
  const candidates = markCandidates(source);
  const found = findNotes(lines, candidates, wrapped);
  const noted = found.notes.flatMap((note) => note.lines);
  const outside = candidates.filter((mark) => !noted.some((line) => line.start <= mark.at && mark.at < line.end));
  const marks = chooseMarks(outside, new Set(found.notes.map((note) => note.number)));
  const groups = keyFacts(assemble(lines, found, wrapped, hints.lines));
  const bulletsLost = groups.filter((group) => isLostBullet(group)).length >= 3;
  const kinds = groups.map((group, i) => kindOf(group, groups.slice(i + 1), bulletsLost, hints, groups[i - 1]));
  return place(source, groups, kinds, marks, hints);
}

function kindOf(
  group: Group & { keyFact?: true },
  after: readonly Group[],
  bulletsLost: boolean,
  hints: Hints,
  before: Group | undefined,
): BlockKind {
  if (group.keyFact) return 'keyfact';
  if (group.kind !== 'body') return group.kind;
  const text = textOf(group);
  const span = spanOf(group);
  if (hints.stated?.some((stated) => contains(stated, span))) return 'metadata';
  if (/^\((?:[a-z]{1,2}|[ivx]+)\)\s/.test(text)) return 'subparagraph';
  if (group.lines[0] && (hasBullet(group.lines[0].text) || /^\(?\d{1,2}\)\s/.test(text))) return 'item';
  const listed = bulletsLost && group.indented && !group.opensPage;
  if (isHeading(group, text, after, listed, before)) return 'heading';
  return listed ? 'item' : 'paragraph';
}

function isHeading(
  group: Group,
  text: string,
  after: readonly Group[],
  listed: boolean,
  before: Group | undefined,
): boolean {
  const style = headingStyle(text);
  const most = style === 'capitals' ? 3 : listed ? 1 : 2;
  if (group.lines.length > most || text.length > headingLimit) return false;
  if (hasEnded(text) || leadsOn.test(text) || /[,\p{Pd}]$/u.test(text) || /^\p{Ll}/u.test(text)) return false;
  const next = after.find((each) => ['body', 'item', 'paragraph', 'heading'].includes(each.kind));
  if (!next) return false;
  if (listed && style === null && before?.kind === 'body' && before.indented && next.indented) return false;
  return true;
}

/** A group that was most likely a list item whose bullet was lost: set in, and too long or too finished for a heading. */
function isLostBullet(group: Group): boolean {
  return (
    group.kind === 'body' && group.indented && !group.opensPage && (group.lines.length > 1 || hasEnded(textOf(group)))
  );
}

function place(
  source: string,
  groups: readonly Group[],
  kinds: readonly BlockKind[],
  marks: readonly Mark[],
  hints: Hints,
): Segment[] {
  const sections = new SectionPath();
  let owner: string | null = null;
  let letter: string | null = null;
  return groups.map((group, i) => {
    const kind = kinds[i] ?? 'paragraph';
    const spans = spansOf(group);
    const own = marks.filter((mark) => spans.some((span) => span.start <= mark.at && mark.at < span.end));
    const text = readWords(source, spans, own).text;
    if (['paragraph', 'item', 'subparagraph', 'keyfact'].includes(kind)) sections.settle();
    let section = sections.path;
    let paragraph: string | null = null;
    if (kind === 'heading') {
      const first = spans[0];
      const isTitle = first && hints.title && contains(hints.title, first);
      if (!isTitle) sections.heading(text);
      section = sections.path.slice(0, -1);
      owner = letter = null;
    } else if (kind === 'keyfact') {
      sections.body(false);
    } else if (kind === 'elision') {
      sections.elision();
      owner = letter = null;
    } else if (kind === 'paragraph' || kind === 'item') {
      const number = /^(\d{1,3})\.\s/.exec(text)?.[1];
      if (number) owner = number;
      letter = null;
      paragraph = owner;
      sections.body(text.endsWith(':'));
    } else if (kind === 'subparagraph') {
      const mark: string = /^\(([a-z]+)\)/.exec(text)?.[1] ?? '';
      const nested = letter !== null && /^[ivx]+$/.test(mark) && !follows(letter, mark);
      if (!nested) letter = mark;
      if (owner !== null) paragraph = nested ? `${owner}(${letter})(${mark})` : `${owner}(${mark})`;
      sections.body(text.endsWith(':'));
    }
    return { kind, spans, text, section, paragraph, marks: own, number: group.number ?? null };
  });
}

/** (h) is followed by (i): the ninth letter, not the first Roman number. */
function follows(letter: string, mark: string): boolean {
  return letter.length === 1 && mark.length === 1 && mark.charCodeAt(0) === letter.charCodeAt(0) + 1;
}

function textOf(group: Group): string {
  const first = group.lines[0];
  const rest = group.lines.slice(1).map((line) => line.text);
  return first ? [first.text.slice(group.start - first.start), ...rest].join(' ') : '';
}

function spanOf(group: Group): Span {
  return { start: group.start, end: group.lines.at(-1)?.end ?? group.start };
}

/** Lines that follow each other make one span; a blank line, a note or furniture between them starts another. */
function spansOf(group: Group): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last = 0;
  for (const line of group.lines) {
    const open = spans.at(-1);
    if (open && line.number === last + 1) open.end = line.end;
    else spans.push({ start: open ? line.start : group.start, end: line.end });
    last = line.number;
  }
  return spans;
}
