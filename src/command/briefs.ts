import { echo } from '#src/answer/echo.ts';
import type { Brief } from '#src/brief/brief.ts';
import type { Refusal } from '#src/brief/edited.ts';
import { briefLimits } from '#src/brief/limits.ts';
import type { Held } from '#src/brief/quote-item.ts';
import { atServer } from './at-server.ts';
import { rightNames } from './barred.ts';
import type { Desk } from './desk.ts';
import type { Here } from './here.ts';
import type { Found } from './pick.ts';

/** What a button carries, so that it means the brief that it was made for and no later one. */
export const briefOption = {
  type: 'string',
  maxLength: 8,
  description: 'The brief that the button belongs to',
  only: 'button',
} as const;

/** What the words of a brief are held against. */
export function heldBy(desk: Desk): Held {
  return { documents: desk.library.documents, sha256: atServer(desk).sha256 };
}

/** The open brief of the channel; null where there is none, and outside of a server. */
export function briefIn(here: Here | undefined): Brief | null {
  return here?.server ? here.store.briefs.open(here.server, here.channel) : null;
}

/** The brief of the channel that ended last; null where none is kept. */
export function endedIn({ store, server, channel }: ReturnType<typeof atServer>): Brief | null {
  return store.briefs.closed(server, channel)[0] ?? null;
}

/** The open brief of the channel, which must be the one that a button carries. */
export function openBrief(desk: Desk, id: string | undefined): Found<Brief> {
  const here = atServer(desk);
  if (id === undefined) {
    const brief = briefIn(here);
    return brief ? { ok: true, value: brief } : no('No brief is open in this channel: start one with /brief start.');
  }
  const brief = here.store.briefs.get(id);
  if (!brief || brief.server !== here.server) return no(goneBrief.refusal);
  if (brief.channel !== here.channel) return no('That brief belongs to another channel, so nothing was done.');
  if (brief.closed !== null)
    return no(`The brief ‘${titleOf(brief)}’ has ended, so nothing was done; /brief export hands it over.`);
  return { ok: true, value: brief };
}

/** The same, for whoever may change it: who started it, and people with Manage Messages. */
export function ownBrief(desk: Desk, id: string | undefined): Found<Brief> {
  const found = openBrief(desk, id);
  return found.ok ? forTheirs(found.value, desk) : found;
}

/** A brief for whoever may change it. */
export function forTheirs(brief: Brief, desk: Desk): Found<Brief> {
  if (isTheirs(brief, atServer(desk))) return { ok: true, value: brief };
  return no(
    `The brief ‘${titleOf(brief)}’ was started by somebody else: only they and people with the permission ‘${rightNames['manage-messages']}’ may do that, so nothing was done. You may add to it with /brief add.`,
  );
}

/** Whether whoever asks may change a brief and publish from it. */
export function isTheirs({ owner }: Brief, { person, may }: Here): boolean {
  return owner === person || may.has('manage-messages');
}

/** What is said of a brief that was deleted while it was being changed. */
export const goneBrief: Refusal = { refusal: 'That brief is not kept any more, so nothing was done.' };

/** A title as it stands in a sentence of ours. */
export function titleOf({ title }: Pick<Brief, 'title'>): string {
  return echo(title, briefLimits.title);
}

function no(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
