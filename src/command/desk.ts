import type { Library } from '#src/search/library.ts';
import type { Reading } from './being-read.ts';
import type { Command } from './define.ts';
import type { Here } from './here.ts';

/** All that a command may touch: an answer is a function of its arguments and of this. */
export type Desk = {
  readonly library: Library;
  /** Every command there is, for help. */
  readonly commands: readonly Command[];
  /** Only while the corpus is read for the first time, when the library is an empty one. */
  readonly reading?: Reading;
  /** Absent in the terminal. */
  readonly here?: Here;
};
