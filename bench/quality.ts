import { type Asked, type Report, tell } from './bench.ts';
import { type Collection, readCollections } from './collection.ts';
import { table } from './markdown.ts';
import { type Grades, mean, ndcg, recall, reciprocalRank, success } from './metrics.ts';
import { peersCalled } from './peers/index.ts';
import { type Peer, titleOf } from './peers/peer.ts';

/** Hits that a peer is asked for. */
const depth = 100;

const metrics: readonly (readonly [string, (ranked: readonly string[], grades: Grades) => number])[] = [
  ['nDCG@10', (ranked, grades) => ndcg(ranked, grades, 10)],
  ['Recall@20', (ranked, grades) => recall(ranked, grades, 20)],
  ['MRR', reciprocalRank],
  ['success@1', (ranked, grades) => success(ranked, grades, 1)],
];

/** How good the rankings are on public test collections, ours beside its peers. */
export async function quality({ folders, only }: Asked): Promise<Report> {
  const sections = folders.flatMap(readCollections).map((collection) => {
    const { name, passages, questions } = collection;
    const rows = peersCalled(only).map((peer) => [titleOf(peer), ...measured(peer, collection)]);
    return [
      `### ${name}: ${passages.length} passages, ${questions.length} questions`,
      table(['', ...metrics.map(([metric]) => metric)], rows),
    ].join('\n\n');
  });
  return { section: sections.join('\n\n') };
}

function measured(peer: Peer, { name, passages, questions }: Collection): string[] {
  tell(`${name}: ${peer.name}`);
  const { search } = peer.build(passages);
  const answers = questions.map(({ text, grades }) => ({
    grades,
    ranked: search(text, depth).flatMap((row) => passages[row]?.id ?? []),
  }));
  return metrics.map(([, metric]) => mean(answers.map(({ ranked, grades }) => metric(ranked, grades))).toFixed(4));
}
