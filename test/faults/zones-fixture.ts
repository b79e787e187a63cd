import { parentPort, workerData } from 'node:worker_threads';
import { total } from './counting.ts';
import { throughDays, type ZonesTask } from './zones.ts';

/** Does a task of `zones.ts` on a core of its own. */
const { zones, times, days, jumps } = workerData as ZonesTask;
parentPort?.postMessage(total(zones.flatMap((zone) => times.map((time) => throughDays(zone, time, days, jumps)))));
