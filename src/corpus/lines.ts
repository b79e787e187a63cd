/** One line of a source text. Offsets are UTF-16 code units in the source. */
export type Line = {
  /** From 1, as editors count. */
  readonly number: number;
  /** Offset of the first character that is not white space (of the line's start where it is blank). */
  readonly start: number;
  /** Offset after the last character that is not white space. */
  readonly end: number;
  /** `source.slice(start, end)`. */
  readonly text: string;
  /** White space before the text, in columns (a tab is eight). */
  readonly indent: number;
  readonly blank: boolean;
  /** A form feed stands before the text: the first line of a page. */
  readonly pageTop: boolean;
};

/** Splits at line feeds alone, so that a line here is a line in every editor; a carriage return is white space. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of source.split('\n')) {
    const text = raw.trim();
    const blank = text === '';
    const lead = blank ? '' : raw.slice(0, raw.length - raw.trimStart().length);
    const indent = lead.replaceAll('\t', ' '.repeat(8)).length;
    const start = offset + lead.length;
    const pageTop = lead.includes('\f');
    lines.push({ number: lines.length + 1, start, end: start + text.length, text, indent, blank, pageTop });
    offset += raw.length + 1;
  }
  return lines;
}

/** Hard-wrapped text is rarely wider; a paragraph on one line usually is. */
const widestWrap = 160;
const narrowestWrap = 40;

/**
 * Whether paragraphs were broken into lines of about one width. True where many of the lines that are nearly that wide
 * break off in the middle of a sentence, which goes on in lower case, and next to no line is wider than a page.
 */
export function isHardWrapped(lines: readonly Line[]): boolean {
  const least = Math.max(narrowestWrap, 0.7 * wrapWidth(lines));
  const wide = lines.filter((line) => line.text.length > widestWrap).length;
  const full = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && !next.blank && line.text.length >= least ? [{ line, next }] : [];
  });
  const broken = full.filter(({ line, next }) => !/[.:;!?]$/.test(line.text) && /^\p{Ll}/u.test(next.text));
  return broken.length > 0 && broken.length >= full.length / 4 && wide <= full.length / 20;
}

/** The width that lines were broken at, in code units: nearly that of the widest line that another one follows. */
export function wrapWidth(lines: readonly Line[]): number {
  const widths = lines
    .filter((line, i) => !line.blank && lines[i + 1]?.blank === false)
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  return widths[Math.min(widths.length - 1, Math.floor(0.95 * widths.length))] ?? 0;
}
