/** Reads comma-separated values as RFC 4180 has them, without a byte order mark; throws where a text is none. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < text.length; ) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at += match?.[0].length ?? 0;
    if (text.startsWith('\r\n', at)) rows.push([]);
    else if (text.charAt(at) !== ',') throw new Error(`neither a comma nor a line end at ${at}`);
    at += text.charAt(at) === ',' ? 1 : 2;
  }
  if (rows.pop()?.length !== 0) throw new Error('the last line does not end');
  return rows;
}
