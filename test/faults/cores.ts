import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { total } from './counting.ts';
import type { Zones, ZonesTask } from './zones.ts';

const cores = Math.min(2, cpus().length);

/** Does work on each thing, as many at a time as there are cores; gives what came of each. */
export async function onEach<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const found: R[] = [];
  const rest = things.values();
  const take = async (): Promise<void> => {
    for (const thing of rest) found.push(await work(thing));
  };
  await Promise.all(Array.from({ length: cores }, take));
  return found;
}

/** The zones of a task divided among the cores. */
export async function divided(task: ZonesTask): Promise<Zones> {
  const parts = Array.from({ length: cores }, (_, core) => task.zones.filter((_, i) => i % cores === core));
  return total(await Promise.all(parts.map((part) => inWorker({ ...task, zones: part }))));
}

function inWorker(task: ZonesTask): Promise<Zones> {
  const { promise, resolve, reject } = Promise.withResolvers<Zones>();
  const worker = new Worker(new URL('./zones-fixture.ts', import.meta.url), { workerData: task });
  worker.once('message', resolve).once('error', reject);
  return promise;
}
