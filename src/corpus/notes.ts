import type { Mark } from './document.ts';
import { isRule } from './furniture.ts';
import type { Line } from './lines.ts';
import { month } from './month.ts';

/** A note as it stands at the foot of a page or at the end: its number, its lines, and where its words begin. */
type NoteLines = { readonly number: number; readonly lines: readonly Line[]; readonly start: number };

const words = String.raw`(?:(?!\p{Ll})|(?=ibid|id\.|see\b|cf\.|op\.|loc\.|e\.g|i\.e|http|www))`;
const dated = new RegExp(`^\\d{1,2} ${month}\\b`, 'i');
const number = String.raw`\[(\d{1,3})\]|(\d{1,3})|([¹²³⁴-⁹⁰]{1,3})`;
const opening = new RegExp(`^(?:${number})\\s+(?=\\S)${words}`, 'u');
/** Under a heading "Notes" or a drawn rule a note may also begin "1." or "1)". */
const listed = new RegExp(`^(?:${number})[.)]?\\s+(?=\\S)`, 'u');
/** Headings below which the notes stand. */
export const notesHeading = /^((foot|end)?notes|references|sources)( and references)?:?$/i;
/** How many notes may be missing before the next one. */
const widestLeap = 3;

export type FoundNotes = {
  readonly notes: readonly NoteLines[];
  /** Addresses printed again below the notes by the page's links. */
  readonly echoes: ReadonlySet<Line>;
};

type Open = { readonly number: number; readonly lines: Line[]; readonly start: number };

/**
 * Finds the notes: lines that begin with the next number of the sequence, stand apart from the text above (or have
 * their number raised or in brackets), and answer a possible mark further up. `wrapped` text may continue a note on
 * the next lines, and even after a blank one where its sentence is unfinished. `furniture` ends a note.
 */
export function findNotes(
  lines: readonly Line[],
  candidates: readonly Mark[],
  wrapped: boolean,
  furniture: ReadonlySet<Line>,
): FoundNotes {
  const notes: Open[] = [];
  const echoes = new Set<Line>();
  const firstMark = new Map<number, number>();
  for (const mark of candidates) if (!firstMark.has(mark.number)) firstMark.set(mark.number, mark.at);
  let open: Open | null = null;
  let ruled = false;
  let headed = false;
  let apart = true;
  for (const line of lines) {
    if (line.blank || furniture.has(line)) {
      if (!line.blank) open = null;
      ruled ||= isRule(line.text);
      apart = true;
      continue;
    }
    const prefix = noteStart(line.text, ruled || headed);
    const own = prefix ? numberOf(prefix) : 0;
    const last = notes.at(-1)?.number;
    const clear = apart || prefix?.[2] === undefined;
    const due = last === undefined || (own > last && own <= last + 1 + (clear ? widestLeap : 0));
    if (prefix && due && (clear || open) && (firstMark.get(own) ?? line.start) < line.start) {
      open = { number: own, lines: [line], start: line.start + prefix[0].length };
      notes.push(open);
    } else if (apart && isAddress(line.text) && notes.some((note) => holds(note, line.text))) {
      echoes.add(line);
      open = null;
      continue;
    } else if (open && wrapped && goesOn(open.lines, line, apart)) {
      open.lines.push(line);
    } else {
      open = null;
      ruled &&= prefix !== null;
      apart = notesHeading.test(line.text);
      headed ||= apart;
      continue;
    }
    apart = false;
  }
  return { notes, echoes };
}

function noteStart(text: string, list: boolean): RegExpExecArray | null {
  if (!/^[\d[¹²³⁴-⁹⁰]/u.test(text) || dated.test(text)) return null;
  return (list ? listed : opening).exec(text);
}

function numberOf(prefix: RegExpExecArray): number {
  return Number((prefix[1] ?? prefix[2] ?? prefix[3] ?? '0').normalize('NFKC'));
}

function goesOn(written: readonly Line[], line: Line, apart: boolean): boolean {
  const setIn = (written[0]?.indent ?? 0) > 0;
  if (line.indent > 0 && !setIn) return false;
  return !apart || (!/[.!?…”"')\]]$/.test(written.at(-1)?.text ?? '') && /^\p{Ll}/u.test(line.text));
}

function holds(note: Open, address: string): boolean {
  return note.lines.some((line) => line.text.includes(address));
}

function isAddress(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text);
}
