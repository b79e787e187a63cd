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
  /** White space before the text, in code units. */
  readonly indent: number;
  readonly blank: boolean;
};

/** Splits at line feeds alone, so that a line here is a line in every editor; a carriage return is white space. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of source.split('\n')) {
    const text = raw.trim();
    const indent = text === '' ? 0 : raw.length - raw.trimStart().length;
    const start = offset + indent;
    lines.push({ number: lines.length + 1, start, end: start + text.length, text, indent, blank: text === '' });
    offset += raw.length + 1;
  }
  return lines;
}

/** Hard-wrapped text is rarely wider; a paragraph on one line usually is. */
const widestWrap = 160;

/**
 * Whether paragraphs were broken into lines of about one width. True where most lines that are followed by another
 * one are nearly as wide as the widest of their neighbours, and no line is wider than a page.
 */
export function isHardWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((line, i) => !line.blank && lines[i + 1]?.blank === false);
  if (inner.length < 3 || lines.some((line) => line.text.length > widestWrap)) return false;
  const width = quantile(
    inner.map((line) => line.text.length),
    0.95,
  );
  return width >= 40 && inner.filter((line) => line.text.length >= 0.7 * width).length >= 0.6 * inner.length;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
