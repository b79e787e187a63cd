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
  if (all > 0 && read === all)
    return `The corpus is being indexed; all ${all} documents are read. Ask again in a moment.`;
  return `The corpus is being read${all > 0 ? `: ${read} of ${all} documents so far` : ''}. Ask again in a moment.`;
}
