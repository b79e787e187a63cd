import type { Data } from '#src/library/read-data.ts';

/** What work on the pool of facts is done with. */
export type Work = Data & {
  readonly folder: string;
  /** Local date. */
  readonly today: string;
};
