import { peersCalled } from '../peers/index.ts';
import { ours } from '../peers/ours.ts';
import type { Index, Peer } from '../peers/peer.ts';
import { generatedText } from '../support/generated-corpus.ts';
import { type Cost, type Costs, costOf, costsOf } from './cost.ts';
import { generatedQueries, type QueryKind, queryKinds, worstQueries } from './generated-queries.ts';

/** What one peer took over one corpus; null where it has no such thing. */
export type PeerSpeed = {
  readonly build: Cost;
  /** Until the first answer. */
  readonly load: Cost | string | null;
  /** Bytes. */
  readonly memory: number;
  readonly queries: Readonly<Record<QueryKind, Costs | null>>;
  /** The longest that a query of the worst kinds held up everything else. */
  readonly blocks: readonly { readonly what: string; readonly costs: Costs }[];
};

/** What the program says while it is at it. */
export type Message = 'building' | 'built' | { readonly measured: PeerSpeed };

const queryCount = 200;
const usualLimit = 10;
const worstRuns = 30;

const [id = '', size = ''] = process.argv.slice(2);
const peer = await peerCalled(id);
const text = generatedText(Number(size));
const queries = generatedQueries(text, queryCount);
const before = memory();
say('building');
const built: Index[] = [];
const build = await costOf(() => built.push(peer.build(text.passages)));
say('built');
for (const index of built) say({ measured: await measured(index) });

async function measured(index: Index): Promise<PeerSpeed> {
  const held = memory() - before + (index.elsewhere?.() ?? 0);
  const search = (query: string) => index.search(query, usualLimit);
  const of = (kind: QueryKind) => {
    if (kind !== 'autocomplete') return costsOf(queries[kind], search);
    return index.complete ? costsOf(queries[kind], (typed) => index.complete?.(typed)) : null;
  };
  const answer = index.answer;
  return {
    build,
    memory: held,
    queries: Object.fromEntries(queryKinds.map((kind) => [kind, of(kind)])) as Record<QueryKind, Costs | null>,
    blocks: answer
      ? worstQueries(text).map(([what, query]) => ({
          what,
          costs: costsOf(
            Array.from({ length: worstRuns }, () => query),
            answer,
          ),
        }))
      : [],
    load: await loaded(index),
  };
}

async function loaded(index: Index): Promise<PeerSpeed['load']> {
  if (!index.save) return null;
  try {
    const load = await index.save();
    return await costOf(async () => (await load()).search(queries['1 word'][0] ?? '', usualLimit));
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  }
}

async function peerCalled(id: string): Promise<Peer> {
  if (id === ours.id) return (await import('./ours-in-use.ts')).oursInUse;
  const [peer] = peersCalled([id]);
  if (!peer) throw new Error(`no peer ${id}`);
  return peer;
}

/** Bytes in use, once what is not has been cleared away. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function say(message: Message): void {
  process.send?.(message);
}
