import type { Mark } from './document.ts';
import type { Line } from './lines.ts';

/** A note as it stands at the foot of a page or at the end: its number, its lines, and where its words begin. */
export type NoteLines = { readonly number: number; readonly lines: readonly Line[]; readonly start: number };

const opening = /^(?:\[(\d{1,3})\]|(\d{1,3})|([¹²³⁴-⁹⁰]{1,3}))\s+(?=\S)/u;
const listed = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?|([¹²³⁴-⁹⁰]{1,3}))\s+(?=\S)/u;
const notesHeading = /^((foot|end)?notes|references)$/i;

export type FoundNotes = {
  readonly notes: readonly NoteLines[];
  /** Addresses printed again below the notes by the page's links. */
  readonly echoes: ReadonlySet<Line>;
};

/**
 * Finds the notes: lines that begin with the next number of the sequence, stand apart from the text above, and answer
 * a possible mark further up. `wrapped` text may continue a note on the next lines, and even after a blank one where
 * its sentence is unfinished.
 */
export function findNotes(lines: readonly Line[], candidates: readonly Mark[], wrapped: boolean): FoundNotes {
  const notes: { number: number; lines: Line[]; start: number }[] = [];
  const echoes = new Set<Line>();
  let open: { number: number; lines: Line[]; start: number } | null = null;
  let underHeading = false;
  let apart = true;
  for (const line of lines) {
    if (line.blank) {
      apart = true;
      continue;
    }
    const expected = (notes.at(-1)?.number ?? 0) + 1;
    const number = noteNumber(line, underHeading);
    const first = notes.length === 0;
    const marked = candidates.some((mark) => mark.number === number && mark.at < line.start && !within(mark, line));
    if (number !== null && marked && (number === expected || first) && (apart || open !== null)) {
      const prefix = (underHeading ? listed : opening).exec(line.text)?.[0] ?? '';
      open = { number, lines: [line], start: line.start + prefix.length };
      notes.push(open);
    } else if (isAddress(line.text) && notes.some((note) => note.lines.some((each) => each.text.includes(line.text)))) {
      echoes.add(line);
      apart = true;
      continue;
    } else if (open && wrapped && line.indent === 0 && (!apart || continues(open.lines, line))) {
      open.lines.push(line);
    } else {
      open = null;
      underHeading = notesHeading.test(line.text);
    }
    apart = false;
  }
  return { notes, echoes };
}

function noteNumber(line: Line, underHeading: boolean): number | null {
  const match = (underHeading ? listed : opening).exec(line.text);
  const digits = match?.[1] ?? match?.[2] ?? match?.[3]?.normalize('NFKC');
  return digits ? Number(digits) : null;
}

function within(mark: Mark, line: Line): boolean {
  return mark.at >= line.start && mark.at < line.end;
}

function continues(written: readonly Line[], line: Line): boolean {
  return !/[.!?…”"')\]]$/.test(written.at(-1)?.text ?? '') && /^\p{Ll}/u.test(line.text);
}

function isAddress(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text);
}
