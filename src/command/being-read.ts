import type { Command } from './define.ts';
import type { Desk } from './desk.ts';

/** How far the corpus is read. */
export type Reading = {
  readonly read: number;
  /** Documents there are; 0 while that is not known. */
  readonly all: number;
};

/** One sentence on why a command cannot be answered before the corpus is read; null where it can. */
export function beingRead({ withoutCorpus }: Command, { reading }: Desk): string | null {
  if (!reading || withoutCorpus) return null;
  const { read, all } = reading;
  const far =
    all === 0 ? '' : read < all ? `: ${read} of ${all} documents so far` : `: all ${all}, which are being indexed`;
  return `The corpus is being read${far}. Ask again in a moment.`;
}
