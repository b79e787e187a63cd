import { startScene } from '../test/support/scene.ts';
import type { Report } from './bench.ts';
import { figures, figuresTable, timed } from './measure.ts';

const interactions = 500;
const queries = ['torture', 'three-hour registration rule', 'recommendations on non-refoulement', 'NPM'];

/** Interactions from being sent by the simulated Discord until it has the first response of the real program. */
export async function answering(): Promise<Report> {
  await using scene = await startScene({ env: { LOG_LEVEL: 'info' } });
  const durations: number[] = [];
  for (let i = 0; i < interactions; i++) {
    const query = queries[i % queries.length] ?? '';
    durations.push(await timed(() => scene.discord.slash({ name: 'find', options: { query } })));
  }
  const what = 'interaction to first response, child process';
  return { section: figuresTable([{ what, figures: figures(durations), must: 'p99 < 50' }]) };
}
