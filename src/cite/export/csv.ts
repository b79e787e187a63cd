/**
 * Rows as comma-separated values (RFC 4180): a line for the columns, then one for each row, ended by CR LF; cells in
 * quotation marks where they must be. The byte order mark makes spreadsheets read UTF-8.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => quoted(harmless(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * A cell that spreadsheets take for text. One that begins like a formula (`=`, `+`, `-`, `@`, a tab or a line break, and the
 * wide forms of these signs) would be run; between “ and ” it is not, and what it says stays as it is.
 */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `“${cell}”` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
