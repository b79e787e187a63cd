import type { Command } from '#src/command/define.ts';
import briefAdd from './brief-add.ts';
import briefEnd from './brief-end.ts';
import briefExport from './brief-export.ts';
import briefList from './brief-list.ts';
import briefMove from './brief-move.ts';
import briefNext from './brief-next.ts';
import briefNote from './brief-note.ts';
import briefPick from './brief-pick.ts';
import briefPublish from './brief-publish.ts';
import briefRemove from './brief-remove.ts';
import briefRetract from './brief-retract.ts';
import briefStart from './brief-start.ts';
import briefStatus from './brief-status.ts';
import briefTrim from './brief-trim.ts';
import cite from './cite.ts';
import compare from './compare.ts';
import dailyHistory from './daily-history.ts';
import dailyNow from './daily-now.ts';
import dailyOff from './daily-off.ts';
import dailyPause from './daily-pause.ts';
import dailyPreview from './daily-preview.ts';
import dailyResume from './daily-resume.ts';
import dailySet from './daily-set.ts';
import dailySkip from './daily-skip.ts';
import dailyStatus from './daily-status.ts';
import find from './find.ts';
import help from './help.ts';
import notes from './notes.ts';
import privacyConfirm from './privacy-confirm.ts';
import privacyErase from './privacy-erase.ts';
import privacyExport from './privacy-export.ts';
import privacyShow from './privacy-show.ts';
import quote from './quote.ts';
import recommendations from './recommendations.ts';
import resolve from './resolve.ts';
import settingsSet from './settings-set.ts';
import settingsShow from './settings-show.ts';
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
  quote,
  compare,
  recommendations,
  sourceList,
  sourceShow,
  briefStart,
  briefAdd,
  briefList,
  briefNext,
  briefMove,
  briefTrim,
  briefNote,
  briefRemove,
  briefRetract,
  briefEnd,
  briefExport,
  briefStatus,
  dailySet,
  dailyPreview,
  dailyNow,
  dailyStatus,
  dailyPause,
  dailyResume,
  dailySkip,
  dailyHistory,
  dailyOff,
  settingsShow,
  settingsSet,
  privacyShow,
  privacyExport,
  privacyErase,
  privacyConfirm,
  help,
  show,
  briefPick,
  briefPublish,
];

/** What Discord is told of commands that have subcommands. */
export const groups: Readonly<Record<string, string>> = {
  brief: 'Passages for a statement: prepared in private, published one by one, kept for the minutes',
  source: 'The documents held: list them, or look at one',
  daily: 'One reviewed fact a day in a channel, quoted with its citation',
  settings: 'What this server has set for itself',
  privacy: 'What is kept, and how to get it or delete it',
};
