/**
 * What somebody typed, fit for a sentence of ours: on one line, nothing in it that cannot be seen, at most `most` UTF-16
 * code units, and no half characters.
 */
export function echo(text: string, most = 80): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
