/** The slot (seconds) and the pace (words a minute) of a brief; how many items, and how many characters, it takes. */
export const briefLimits = {
  slot: { least: 10, most: 3600, usual: 120 },
  pace: { least: 60, most: 300, usual: 150 },
  items: 30,
  title: 100,
  note: 200,
  reason: 200,
} as const;

/** A text that somebody typed, without what would break a file or a line: null where nothing is left of it. */
export function typed(text: string): string | null {
  return (
    text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim() || null
  );
}

/** Characters as a reader counts them: code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
