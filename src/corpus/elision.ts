/** Whether the line (trimmed) marks that the source itself leaves something out: `(…)`, `[...]`. */
export function isElision(text: string): boolean {
  return /^[[(]?\s*(…|\.{3}|\. \. \.)\s*[\])]?$/.test(text);
}
