import { type Group, hasEnded, type LineHints, leadsOn } from './assemble.ts';
import type { BlockKind } from './document.ts';
import { bulletLength, follows, isCounted, opensEntry, ordinalOf, paragraphNumber, subNumber } from './enumeration.ts';
import { headingStyle } from './headings.ts';
import type { Rowed } from './key-facts.ts';
import { notesHeading } from './notes.ts';
import { contains, type Span } from './span.ts';

/** What the metadata knows that no rule of the reader can. */
export type Hints = {
  readonly lines: LineHints;
  /** Where the text states its title. */
  readonly title?: Span | undefined;
  /** Where the text states other things about itself: a block that is nothing else is metadata. */
  readonly stated?: readonly Span[] | undefined;
};

type Row = { readonly group: Rowed; readonly text: string; readonly span: Span };

const headingLimit = 160;
/** What a lost bullet leaves of white space; paragraphs are set in by more. */
const bulletWidth = 3;
/** More plain headings than this in a row are rows of a table, an address or a title page. */
const mostInARow = 3;

/** Says of each group what it is. */
export function kindsOf(groups: readonly Rowed[], hints: Hints): BlockKind[] {
  const rows = groups.map((group) => ({ group, text: textOf(group), span: spanOf(group) }));
  const lost = rows.filter((row) => isSetIn(row.group) && isText(row) && !opensEntry(row.text)).length;
  const bulletsLost = lost >= 3 && lost < 0.8 * rows.filter((row) => isText(row)).length;
  let next: Group | undefined;
  const kinds: BlockKind[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (!row) continue;
    kinds[i] = kindOf(row, bulletsLost, hints, rows[i - 1]?.group, next);
    if (['body', 'item', 'paragraph', 'heading'].includes(row.group.kind)) next = row.group;
  }
  return demoteRuns(rows, demoteLists(rows, kinds), hints);
}

function kindOf(
  row: Row,
  bulletsLost: boolean,
  hints: Hints,
  before: Group | undefined,
  next: Group | undefined,
): BlockKind {
  const { group, text, span } = row;
  if (group.keyFact) return 'keyfact';
  if (group.kind !== 'body') return group.kind;
  if (hints.stated?.some((stated) => contains(stated, span))) return 'metadata';
  if (hints.title && contains(hints.title, span)) return 'heading';
  if (subNumber(text) !== null) return 'subparagraph';
  if (bulletLength(group.lines[0]?.text ?? '') > 0 || isCounted(text)) return 'item';
  const listed = bulletsLost && isSetIn(group) && paragraphNumber(text) === null;
  if (isHeading(row, listed, before, next)) return 'heading';
  return listed ? 'item' : 'paragraph';
}

function isHeading({ group, text }: Row, listed: boolean, before: Group | undefined, next: Group | undefined): boolean {
  if (text.length > headingLimit || hasEnded(text)) return false;
  const style = headingStyle(text);
  const most = style === 'capitals' ? 3 : listed ? 1 : 2;
  if (!next && !notesHeading.test(text)) return false;
  if (group.lines.length > most || leadsOn(text) || /[,\p{Pd}]$/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (/^\p{Ll}/u.test(text)) return false;
  return !(listed && style === null && before?.kind === 'body' && before.indented && next?.indented);
}

/** A group set in by as little as a lost bullet leaves, and not because it opens a page. */
function isSetIn(group: Group): boolean {
  const indent = group.lines[0]?.indent ?? 0;
  return group.kind === 'body' && indent > 0 && indent <= bulletWidth && !group.opensPage;
}

/** A group that is text: too long or too finished for a heading. */
function isText({ group, text }: Row): boolean {
  return group.kind === 'body' && (group.lines.length > 1 || hasEnded(text));
}

/** Numbered lines that follow each other with nothing between are a list or a table of contents, not headings. */
function demoteLists(rows: readonly Row[], kinds: readonly BlockKind[]): BlockKind[] {
  const next = [...kinds];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (kinds[i] !== 'heading' || !above || headingStyle(above.text) !== headingStyle(row.text)) return;
    const [a, b] = [ordinalOf(above.text), ordinalOf(row.text)];
    if (a === null || b === null || !follows(a, b)) return;
    if (kinds[i - 1] === 'heading') next[i - 1] = next[i] = 'item';
    else if (kinds[i - 1] === 'paragraph' && paragraphNumber(row.text) !== null) next[i] = 'paragraph';
  });
  return next;
}

/** In a long run of plain headings only the last can be one. */
function demoteRuns(rows: readonly Row[], kinds: readonly BlockKind[], hints: Hints): BlockKind[] {
  const next = [...kinds];
  let run: number[] = [];
  const plain = (i: number): boolean => {
    const row = rows[i];
    if (!row || kinds[i] !== 'heading' || row.group.kind === 'heading') return false;
    return headingStyle(row.text) === null && !(hints.title && contains(hints.title, row.span));
  };
  for (let i = 0; i <= rows.length; i++) {
    if (plain(i)) {
      run.push(i);
      continue;
    }
    if (run.length > mostInARow) for (const each of run.slice(0, -1)) next[each] = 'paragraph';
    run = [];
  }
  return next;
}

function textOf(group: Group): string {
  const [first, ...rest] = group.lines;
  return first ? [first.text.slice(group.start - first.start), ...rest.map((line) => line.text)].join(' ') : '';
}

function spanOf(group: Group): Span {
  return { start: group.start, end: group.lines.at(-1)?.end ?? group.start };
}
