/** Undoes the escapes of CommonMark: any mark of ASCII may stand behind a backslash. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Whether nothing but plain words is left of a line of CommonMark: no mark that opens anything stands unescaped. */
export function isPlain(markdown: string): boolean {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  return (
    !/[`*_[\]{}<>&~|$#\\]|(?<!\d):\S|:[^\s\d]|www\./i.test(bare) &&
    !/^(?:[+\-=]|\d{1,9}[.)])/.test(bare) &&
    !/[\n\r]/.test(bare)
  );
}
