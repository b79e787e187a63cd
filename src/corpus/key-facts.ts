import { type Group, hasEnded } from './assemble.ts';

const heading = /^(key facts|facts and figures|fact ?sheet|at a glance|country (data|profile|facts))$/i;
const rowLimit = 120;

/**
 * Joins the rows of a table of key facts that was flattened into lines: a label and, on the next line, its value. A
 * value that stands further off than the rows do has lost its label and stays alone.
 */
export function keyFacts(groups: readonly Group[]): (Group & { keyFact?: true })[] {
  const start = groups.findIndex((group) => heading.test(group.lines[0]?.text ?? ''));
  if (start === -1) return [...groups];
  let end = start + 1;
  while (end < groups.length && isRow(groups[end])) end++;
  if (groups[end]?.kind === 'body') end--;
  const rows = groups.slice(start + 1, end);
  const usual = Math.min(...rows.map((row) => row.gap));
  const facts: (Group & { keyFact: true })[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const next = rows[i + 1];
    if (!row) continue;
    const paired = row.gap === usual && next?.gap === usual;
    facts.push({ ...row, keyFact: true, lines: paired ? [...row.lines, ...next.lines] : row.lines });
    if (paired) i++;
  }
  return [...groups.slice(0, start + 1), ...facts, ...groups.slice(end)];
}

function isRow(group: Group | undefined): boolean {
  return (
    group?.kind === 'body' &&
    group.lines.length === 1 &&
    (group.lines[0]?.text.length ?? 0) <= rowLimit &&
    !hasEnded(group.lines[0]?.text ?? '')
  );
}
