/** The list of facts as it is written to a file: one field a line, in the form that the project's formatter keeps. */
export function formatFacts(entries: readonly unknown[]): string {
  return entries.length === 0 ? '[]\n' : `[\n${entries.map((entry) => `  ${format(entry, '  ')}`).join(',\n')}\n]\n`;
}

/** Longest line, in characters. */
const widest = 120;

function format(value: unknown, indent: string, name = ''): string {
  const deeper = `${indent}  `;
  const line = inline(value);
  if (Array.isArray(value)) {
    // With the name of the field, its quotation marks and colon, and a comma.
    const isWide = indent.length + name.length + 4 + line.length + 1 > widest;
    return isWide ? `[\n${value.map((item) => `${deeper}${inline(item)}`).join(',\n')}\n${indent}]` : line;
  }
  if (typeof value !== 'object' || value === null) return line;
  const fields = Object.entries(value).map(
    ([key, each]) => `${deeper}${JSON.stringify(key)}: ${format(each, deeper, key)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inline(each)}`);
  return `{ ${fields.join(', ')} }`;
}
