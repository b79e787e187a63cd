/**
 * Characters that a reader cannot see but that a screen obeys: controls, line and paragraph separators, bidi embeddings,
 * overrides and isolates, and halves of surrogate pairs. Marks that Arabic and Hebrew need (U+200E, U+200F) are not among them.
 */
export const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Shows each unprintable character as a picture (`␛`) or by its number (`⟨U+202E⟩`), so that no terminal obeys it. */
export function visible(text: string): string {
  return text.replace(unprintable, picture);
}

/** The same for text of several lines: its line breaks stay. */
export function visibleLines(text: string): string[] {
  return text.split(/\r?\n/).map(visible);
}

/** Whether any of the lines shows more than white space. */
export function saysSomething(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== '');
}

/** One unprintable character made visible. */
export function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(pictures + code);
  if (code === 0x7f) return deletePicture;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Undoes `picture`. */
export function unpicture(shown: string): string {
  if (shown.startsWith('⟨')) return String.fromCharCode(Number.parseInt(shown.slice(3, -1), 16));
  return shown === deletePicture ? '\x7f' : String.fromCharCode(shown.charCodeAt(0) - pictures);
}

/** The block of Unicode that has a picture for each control. */
const pictures = 0x2400;
const deletePicture = '\u2421';
