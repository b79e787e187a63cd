import { visible } from './visible.ts';
import { width } from './width.ts';

/** A table as lines with aligned columns, the headings underlined; made visible where a cell has what cannot be seen. */
export function tableLines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns, ...rows].map((row) => row.map(visible));
  const count = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(0, ...cells.map((row) => width(row[i] ?? ''))));
  const rule = widths.map((columnWidth) => '-'.repeat(columnWidth));
  const [head = [], ...body] = cells;
  return [head, rule, ...body].map((row) => aligned(row, widths));
}

function aligned(row: readonly string[], widths: readonly number[]): string {
  return widths
    .map((columnWidth, i) => (row[i] ?? '') + ' '.repeat(columnWidth - width(row[i] ?? '')))
    .join('  ')
    .trimEnd();
}
