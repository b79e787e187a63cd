import { table } from '../markdown.ts';
import { type Peer, titleOf } from '../peers/peer.ts';
import type { Cost, Costs } from './cost.ts';
import { queryKinds } from './generated-queries.ts';
import type { PeerSpeed } from './measure-peer.ts';

/** A peer and what it took, or why there are no figures. */
export type Measured = readonly [Peer, PeerSpeed | string];

/** What peers took over one corpus, as processor time and by the clock. */
export function speedTables(measured: readonly Measured[]): string {
  const blocks = measured.flatMap(([, speed]) => (typeof speed === 'string' ? [] : speed.blocks));
  const tables = ['Processor time:', costsTable(measured, 'processor'), 'By the clock:', costsTable(measured, 'clock')];
  return [...tables, ...(blocks.length > 0 ? [blocksTitle, blocksTable(blocks)] : [])].join('\n\n');
}

const blocksTitle =
  'How long one admitted query (at most 200 characters, 16 words) keeps everything else waiting, from call to answer:';

function costsTable(measured: readonly Measured[], by: keyof Cost): string {
  const head = ['', 'build, s', 'load, s', 'memory, MB', ...queryKinds.map((kind) => `${kind}, ms`)];
  const rows = measured.map(([peer, speed]) =>
    typeof speed === 'string'
      ? [titleOf(peer), speed, ...head.slice(2).map(() => '')]
      : [
          titleOf(peer),
          seconds(speed.build[by]),
          loading(speed.load, by),
          (speed.memory / 1e6).toFixed(0),
          ...queryKinds.map((kind) => costsCell(speed.queries[kind], by)),
        ],
  );
  return table(head, rows);
}

function loading(load: PeerSpeed['load'], by: keyof Cost): string {
  if (load === null) return 'not measured';
  return typeof load === 'string' ? load : seconds(load[by]);
}

function costsCell(costs: Costs | null, by: keyof Cost): string {
  return costs === null ? '–' : `${milliseconds(costs[by].median)} / ${milliseconds(costs[by].p99)}`;
}

function blocksTable(blocks: PeerSpeed['blocks']): string {
  const rows = blocks.map(({ what, costs: { processor, clock } }) => [
    what,
    milliseconds(clock.median),
    milliseconds(clock.worst),
    milliseconds(processor.worst),
  ]);
  return table(['', 'median, ms', 'longest, ms', 'longest in processor time, ms'], rows);
}

function seconds(of: number): string {
  return (of / 1000).toFixed(2);
}

function milliseconds(of: number): string {
  return of.toFixed(of < 1 ? 3 : 1);
}
