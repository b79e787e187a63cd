import { pointing } from './abbreviations.ts';
import { isElision } from './elision.ts';
import { bulletLength, opensEntry, opensNextEntry, ordinalOf, paragraphNumber } from './enumeration.ts';
import { isFrontMatter } from './front-matter.ts';
import { isFurniture } from './furniture.ts';
import { type Line, wrapWidth } from './lines.ts';
import type { FoundNotes } from './notes.ts';

/** Lines that belong together, before anybody has said what they are. */
export type Group = {
  readonly kind: 'body' | 'note' | 'furniture' | 'elision' | 'metadata' | 'heading' | 'paragraph' | 'item';
  readonly lines: Line[];
  /** Blank lines before the first line. */
  readonly gap: number;
  /** The first line is set in: a lost bullet, or the top of a page. */
  readonly indented: boolean;
  /** Notes or furniture stand between this group and the one before: it opens a page. */
  readonly opensPage: boolean;
  /** Offset where the words begin (behind a bullet or a note's number). */
  readonly start: number;
  readonly number?: number;
};

export type LineHints = Readonly<Record<string, 'heading' | 'paragraph' | 'item' | 'metadata' | 'furniture'>>;

/** What is known of the lines before they are gathered. */
export type LinesKnown = {
  readonly found: FoundNotes;
  readonly furniture: ReadonlySet<Line>;
  readonly wrapped: boolean;
  readonly hints: LineHints;
};

/** Words that neither a sentence nor a heading ends in. */
const leading = /\b(a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|which|with)$/i;
const ended = /[.:;!?…][”’"')\]]*$/;
const pointsOn = new RegExp(String.raw`(?:^|[\s(“"/])${pointing}\.$`, 'i');
const trailingMark = /(?:(?<=\D)\d{1,3}|\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)$/u;

/** Gathers the lines of a source into groups: every line that is not blank lands in exactly one. */
export function assemble(lines: readonly Line[], known: LinesKnown): Group[] {
  const { found, furniture, wrapped, hints } = known;
  const groups: Group[] = [];
  const noteOf = new Map(found.notes.flatMap((note) => note.lines.map((line) => [line, note] as const)));
  const widths = wrapped ? runWidths(lines) : new Map<Line, number>();
  const noteGroups = new Map<number, Group>();
  let body: Group | null = null;
  let previous: Line | null = null;
  let gap = 0;
  let interrupted = false;
  const open = (kind: Group['kind'], line: Line, more: Partial<Group> = {}): Group => {
    const start = line.start + (kind === 'body' || kind === 'item' ? bulletLength(line.text) : 0);
    const group = { kind, lines: [line], gap, indented: line.indent > 0, opensPage: interrupted, start, ...more };
    groups.push(group);
    return group;
  };
  for (const line of lines) {
    if (line.blank) {
      gap++;
      continue;
    }
    const note = noteOf.get(line);
    const hint = hints[String(line.number)];
    const startsBlock: boolean = gap > 0 || interrupted || body === null || !wrapped;
    const apart: Group['kind'] | null = hint ?? (note ? 'note' : apartKind(line, found, furniture, startsBlock));
    if (note && hint === undefined) {
      const begun = noteGroups.get(note.number);
      if (begun) begun.lines.push(line);
      else noteGroups.set(note.number, open('note', line, { number: note.number, start: note.start }));
    } else if (apart !== null) {
      const group = open(apart, line);
      if (apart !== 'furniture') body = null;
      if (apart === 'paragraph' || apart === 'item') body = group;
    } else if (body && previous && wrapped && carriesOn(body, previous, line, gap, interrupted, widths)) {
      body.lines.push(line);
    } else {
      body = open('body', line);
    }
    interrupted = apart === 'note' || apart === 'furniture';
    if (body?.lines.at(-1) === line) previous = line;
    gap = 0;
  }
  return groups;
}

/** Whether the text breaks off at a word that another must follow: "of", "para.". */
export function leadsOn(text: string): boolean {
  return leading.test(text) || pointsOn.test(text);
}

/** Whether the text is a whole sentence or a clause that leads on, and not cut off by a page. */
export function hasEnded(text: string): boolean {
  return ended.test(text.replace(trailingMark, '')) && !pointsOn.test(text);
}

function apartKind(
  line: Line,
  found: FoundNotes,
  furniture: ReadonlySet<Line>,
  startsBlock: boolean,
): 'furniture' | 'elision' | 'metadata' | null {
  if (found.echoes.has(line) || furniture.has(line)) return 'furniture';
  if (isElision(line.text)) return 'elision';
  if (startsBlock && isFurniture(line.text)) return 'furniture';
  return (startsBlock || line.indent > 0) && isFrontMatter(line.text) ? 'metadata' : null;
}

function carriesOn(
  body: Group,
  previous: Line,
  line: Line,
  gap: number,
  interrupted: boolean,
  widths: ReadonlyMap<Line, number>,
): boolean {
  const short = endsEarly(previous, line, widths);
  const unfinished = !hasEnded(previous.text);
  const led = leadsOn(previous.text);
  const alone = body.lines.length === 1;
  const lower = /^\p{Ll}/u.test(line.text);
  if (opensEntry(line.text) && (!unfinished || gap > 0)) return false;
  if (opensNextEntry(body.lines[0]?.text ?? '', line.text)) return false;
  if (alone && !led && paragraphNumber(line.text) !== null) return false;
  if (gap === 0 && !interrupted && line.indent === 0) {
    const heading = alone && unfinished && !led;
    return lower || !short || !(heading || !unfinished);
  }
  if (!unfinished || ordinalOf(line.text) !== null) return false;
  if (lower) return gap === 0 || interrupted || led || !short;
  if (interrupted) return led || (!short && (line.indent > 0 || !alone));
  return !short && gap === 0;
}

/** Whether the next line's first word would still have had room: the line was ended on purpose. */
function endsEarly(previous: Line, line: Line, widths: ReadonlyMap<Line, number>): boolean {
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return previous.text.length + 1 + firstWord < 0.85 * (widths.get(previous) ?? 0);
}

/**
 * For each line the width of the widest line of its run: lines without a blank between them, the first alone set in. A
 * line by itself is measured by the whole text.
 */
function runWidths(lines: readonly Line[]): Map<Line, number> {
  const widths = new Map<Line, number>();
  const common = wrapWidth(lines);
  let run: Line[] = [];
  for (const line of [...lines, null]) {
    if (line && !line.blank && (line.indent === 0 || run.length === 0)) {
      run.push(line);
      continue;
    }
    const width = run.length === 1 ? common : Math.max(0, ...run.map((each) => each.text.length));
    for (const each of run) widths.set(each, width);
    run = line && !line.blank ? [line] : [];
  }
  return widths;
}
