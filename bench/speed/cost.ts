import { type Figures, figures, spent } from '../measure.ts';

/** What something took, in milliseconds. */
export type Cost = { readonly processor: number; readonly clock: number };
export type Costs = { readonly processor: Figures; readonly clock: Figures };

/** Processor time is counted in microseconds: what is quicker than this is done several times, and the mean taken. */
const leastCounted = 1;
const mostTimes = 50;
/** A series that takes more processor time ends early, in milliseconds; never before it has this many. */
const patience = 20_000;
const fewest = 20;
const warmUp = 20;

export async function costOf(action: () => unknown): Promise<Cost> {
  const [usage, start] = [process.cpuUsage(), performance.now()];
  await action();
  return { processor: spent(usage), clock: performance.now() - start };
}

/**
 * What an action takes for each of a series of inputs, once the first of them have warmed it up. Memory is cleared after
 * what they make once, and they go once more, for clearing makes the next ones slow.
 */
export function costsOf(inputs: readonly string[], action: (input: string) => unknown): Costs {
  warmedUp(inputs, action);
  globalThis.gc?.();
  warmedUp(inputs, action);
  const start = process.cpuUsage();
  const costs: Cost[] = [];
  for (const input of inputs) {
    if (costs.length >= fewest && spent(start) > patience) break;
    costs.push(meanCost(() => action(input)));
  }
  return {
    processor: figures(costs.map(({ processor }) => processor)),
    clock: figures(costs.map(({ clock }) => clock)),
  };
}

function warmedUp(inputs: readonly string[], action: (input: string) => unknown): void {
  const start = process.cpuUsage();
  for (const input of inputs.slice(0, warmUp)) {
    if (spent(start) > patience / 4) break;
    action(input);
  }
}

function meanCost(action: () => unknown): Cost {
  const [usage, start] = [process.cpuUsage(), performance.now()];
  for (let times = 1; ; times++) {
    action();
    const processor = spent(usage);
    if (processor < leastCounted && times < mostTimes) continue;
    return { processor: processor / times, clock: (performance.now() - start) / times };
  }
}
