import { isElision, isFurniture, isMetadata } from './furniture.ts';
import type { Line } from './lines.ts';
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

const bullet = /^[•●▪◦‣∙·■□–—*-]\s+(?=\S)/u;
const numbered = /^\d{1,3}\.\s+\S/;
const lettered = /^\((?:[a-z]{1,2}|[ivx]+)\)\s+\S/;
const enumerated = /^(?:[A-Z]|[IVX]+|\d{1,2})[.)]\s+\S/;
/** Words that no heading ends in. */
export const leadsOn = /\b(a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|which|with)$/i;
const ended = /[.:;!?…][”’"')\]]*$/;

/** Gathers the lines of a source into groups: every line that is not blank lands in exactly one. */
export function assemble(lines: readonly Line[], found: FoundNotes, wrapped: boolean, hints: LineHints): Group[] {
  const groups: Group[] = [];
  const noteOf = new Map(found.notes.flatMap((note) => note.lines.map((line) => [line, note] as const)));
  const widths = wrapped ? runWidths(lines) : new Map<Line, number>();
  let body: Group | null = null;
  let previous: Line | null = null;
  let gap = 0;
  let interrupted = false;
  const open = (kind: Group['kind'], line: Line, more: Partial<Group> = {}): Group => {
    const group = {
      kind,
      lines: [line],
      gap,
      indented: line.indent > 0,
      opensPage: interrupted,
      start: line.start,
      ...more,
    };
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
    const apart = hint ?? (note ? 'note' : apartKind(line, found, gap > 0 || body === null || !wrapped));
    if (note && note.lines[0] !== line) {
      groups.findLast((group) => group.kind === 'note')?.lines.push(line);
      interrupted = true;
    } else if (apart === 'note' || apart === 'furniture') {
      open(apart, line, note ? { number: note.number, start: note.start } : {});
      interrupted = true;
    } else if (apart !== null) {
      body = null;
      open(apart, line, apart === 'item' ? { start: wordsStart(line) } : {});
      interrupted = false;
    } else if (body && previous && wrapped && carriesOn(body, previous, line, gap, interrupted, widths)) {
      body.lines.push(line);
      interrupted = false;
    } else {
      body = open('body', line, { start: wordsStart(line) });
      interrupted = false;
    }
    if (apart === null) previous = line;
    gap = 0;
  }
  return groups;
}

/** Whether the line was set with a bullet that the text still has. */
export function hasBullet(text: string): boolean {
  return bullet.test(text);
}

/** Whether the text is a whole sentence or a clause that leads on, and not cut off by a page. */
export function hasEnded(text: string): boolean {
  return ended.test(text.replace(/(?<=\D)\d{1,3}$/, ''));
}

function apartKind(line: Line, found: FoundNotes, startsBlock: boolean): 'furniture' | 'elision' | 'metadata' | null {
  if (found.echoes.has(line) || isFurniture(line.text)) return 'furniture';
  if (isElision(line.text)) return 'elision';
  return startsBlock && isMetadata(line.text) ? 'metadata' : null;
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
  const lower = /^[\p{Ll}]/u.test(line.text);
  const marker = bullet.test(line.text) || lettered.test(line.text) || numbered.test(line.text);
  if (marker && (!unfinished || gap > 0)) return false;
  if (gap === 0 && !interrupted && line.indent === 0) {
    const heading = body.lines.length === 1 && unfinished && !leadsOn.test(previous.text);
    return lower || !short || !(heading || !unfinished);
  }
  if (!unfinished) return false;
  if (enumerated.test(line.text)) return false;
  return lower || (!short && (gap === 0 || interrupted) && line.indent > 0);
}

/** Whether the next line's first word would still have had room: the line was ended on purpose. */
function endsEarly(previous: Line, line: Line, widths: ReadonlyMap<Line, number>): boolean {
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return previous.text.length + 1 + firstWord < 0.85 * (widths.get(previous) ?? 0);
}

/** For each line the width of the widest line of its run: lines without a blank between them, the first alone set in. */
function runWidths(lines: readonly Line[]): Map<Line, number> {
  const widths = new Map<Line, number>();
  let run: Line[] = [];
  for (const line of [...lines, null]) {
    if (line && !line.blank && (line.indent === 0 || run.length === 0)) {
      run.push(line);
      continue;
    }
    const width = Math.max(0, ...run.map((each) => each.text.length));
    for (const each of run) widths.set(each, width);
    run = line && !line.blank ? [line] : [];
  }
  return widths;
}

function wordsStart(line: Line): number {
  return line.start + (bullet.exec(line.text)?.[0].length ?? 0);
}
