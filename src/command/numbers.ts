/** Numbers beyond this are no sentences of one passage. */
const most = 99;

/** Reads numbers as people write them, `1, 3-4` or `1.3-4`; null where that is something else. */
export function readNumbers(text: string): number[] | null {
  const parts = text.split(/\s*(?:[,.;]|\band\b|\s)\s*/u).filter(Boolean);
  const numbers = parts.map((part): number[] | null => {
    const [, from, to = from] = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || first < 1 || last < first || last > most) return null;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  if (numbers.length === 0 || numbers.includes(null)) return null;
  return [...new Set(numbers.flatMap((each) => each ?? []))].toSorted((a, b) => a - b);
}

/** Writes ascending numbers with nothing that a button would have to escape: `1.3-4`. */
export function formatNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join('.');
}
