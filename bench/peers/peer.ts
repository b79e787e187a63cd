import packageJson from '../../package.json' with { type: 'json' };
import type { PlainPassage } from '../support/plain-documents.ts';

/** A way to search passages. Every peer is given the same words in the same two fields; a passage is known by its row, from 0. */
export type Peer = {
  /** How it is named on the command line. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  build(passages: readonly PlainPassage[]): Index;
};

export type Index = {
  /** The rows of the passages that answer, best first, at most `limit`. */
  search(query: string, limit: number): readonly number[];
  /** Works out what to propose while a question is typed; absent where the index is not made for it. */
  complete?(typed: string): unknown;
  /** All that the product does with a question, from call to answer. */
  answer?(query: string): unknown;
  /** Writes the index down; what it gives loads it again. Absent where that is not measured. */
  save?(): Promise<() => Promise<Index>> | (() => Index);
  /** What the index holds outside the memory that Node counts, in bytes. */
  elsewhere?(): number;
};

/** What a peer is called in tables. */
export function titleOf({ name, version }: Peer): string {
  return `${name} ${version}`;
}

/** Results in the order of their scores; of equals the earlier passage first, so that every run gives the same. */
export function byScore(results: Iterable<{ readonly row: number; readonly score: number }>): number[] {
  return [...results].sort((a, b) => b.score - a.score || a.row - b.row).map(({ row }) => row);
}

/** The version of a package as it is pinned. */
export function versionOf(name: keyof typeof packages): string {
  return packages[name];
}

const packages = { ...packageJson.dependencies, ...packageJson.devDependencies };
