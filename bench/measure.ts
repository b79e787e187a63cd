import { table } from './markdown.ts';

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

/** Milliseconds of processor time that this process has used, since a moment of it. */
export function spent(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** A table in Markdown: what was measured, its figures, and what must hold. */
export function figuresTable(
  rows: readonly { readonly what: string; readonly figures: Figures; readonly must: string }[],
): string {
  return table(
    ['What (milliseconds)', 'Runs', 'Median', 'p99', 'Worst', 'Must hold'],
    rows.map(({ what, figures: { count, median, p99, worst }, must }) => [
      what,
      String(count),
      ...[median, p99, worst].map((each) => each.toFixed(1)),
      must,
    ]),
  );
}
