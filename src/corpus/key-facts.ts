import { type Group, hasEnded } from './assemble.ts';
import type { Document, Passage } from './document.ts';

const heading =
  /^(key (facts|data|figures)|facts and figures|fact ?sheet|at a glance|country (data|profile|facts)):?$/i;
const rowLimit = 120;

/** A group that may be a row of a table of key facts. */
export type Rowed = Group & { readonly keyFact?: true };

/**
 * Joins the rows of a table of key facts that was flattened into lines: a label and, on the next line, its value; a row
 * "label: value" stands for itself. A value that stands further off than the rows do has lost its label and stays alone.
 */
export function keyFacts(groups: readonly Group[]): Rowed[] {
  const start = groups.findIndex((group) => heading.test(group.lines[0]?.text ?? ''));
  if (start === -1) return [...groups];
  let end = start + 1;
  while (end < groups.length && isRow(groups[end])) end++;
  const rows = groups.slice(start + 1, end);
  const usual = Math.min(...rows.map((row) => row.gap));
  const facts: Rowed[] = [];
  for (let i = 0; i < rows.length; i++) {
    const [row, next] = [rows[i], rows[i + 1]];
    if (!row) continue;
    const paired = isHalf(row, usual) && next !== undefined && isHalf(next, usual);
    const heads = !paired && i === rows.length - 1 && groups[end]?.kind === 'body' && isHalf(row, usual);
    if (heads) facts.push(row);
    else facts.push({ ...row, keyFact: true, lines: paired ? [...row.lines, ...next.lines] : row.lines });
    if (paired) i++;
  }
  return [...groups.slice(0, start + 1), ...facts, ...groups.slice(end)];
}

function isRow(group: Group | undefined): boolean {
  const line = group?.lines[0];
  return group?.kind === 'body' && group.lines.length === 1 && !!line && isShort(line.text);
}

function isShort(text: string): boolean {
  return text.length <= rowLimit && !hasEnded(text);
}

/** A label or a value, not both: a row without a colon, as near to the one before as rows are. */
function isHalf(row: Group, usual: number): boolean {
  return row.gap === usual && !/:\s+\S/.test(row.lines[0]?.text ?? '');
}

/** What a row of key facts is of, as the source has it; null where the text held has lost it, and for any other passage. */
export function labelOf({ source }: Document, { kind, spans, text }: Passage): string | null {
  const [label, value] = spans;
  if (kind !== 'keyfact' || !label) return null;
  return value ? source.slice(label.start, label.end) : (/^(.*?\p{L}):\s/u.exec(text)?.[1] ?? null);
}
