/** Figures of a series: milliseconds. */
export type Figures = { readonly count: number; readonly median: number; readonly p99: number; readonly worst: number };

/** Sums up durations in milliseconds. */
export function figures(durations: readonly number[]): Figures {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { count: sorted.length, median: at(0.5), p99: at(0.99), worst: at(1) };
}

/** How long something takes, in milliseconds. */
export async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** A table in Markdown: what was measured, its figures, and what must hold. */
export function table(
  rows: readonly { readonly what: string; readonly figures: Figures; readonly must: string }[],
): string {
  const cells = rows.map(
    ({ what, figures: f, must }) =>
      `| ${what} | ${f.count} | ${f.median.toFixed(1)} | ${f.p99.toFixed(1)} | ${f.worst.toFixed(1)} | ${must} |`,
  );
  return [
    '| What (milliseconds) | Runs | Median | p99 | Worst | Must hold |',
    '| --- | --- | --- | --- | --- | --- |',
    ...cells,
  ].join('\n');
}
