import type { Command } from '#src/command/define.ts';
import cite from './cite.ts';
import find from './find.ts';
import help from './help.ts';
import notes from './notes.ts';
import privacy from './privacy.ts';
import resolve from './resolve.ts';
import show from './show.ts';
import sourceList from './source-list.ts';
import sourceShow from './source-show.ts';
import trace from './trace.ts';
import verify from './verify.ts';

/** What we promise: every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  find,
  cite,
  verify,
  resolve,
  notes,
  trace,
  sourceList,
  sourceShow,
  help,
  privacy,
  show,
];

/** What Discord is told of commands that have subcommands. */
export const groups: Readonly<Record<string, string>> = { source: 'The documents held: list them, or look at one' };
