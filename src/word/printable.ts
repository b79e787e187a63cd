/** A text with U+FFFD for what XML 1.0 cannot hold (its production `Char`): no program would open the file. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
