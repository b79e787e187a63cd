import type { Answer } from '#src/answer/answer.ts';
import { distinctButtons } from './discord-button.ts';
import { attach, fileDisplay } from './discord-files.ts';
import { nextParts, nextRoom } from './discord-next.ts';
import { type AttachedFile, type DiscordPage, flag, type Part, withinLimits } from './discord-page.ts';
import { type Group, groupsOf, isAnswer, type Piece } from './discord-pieces.ts';

/**
 * An answer as Discord messages. A quotation is never divided or shortened. A page that quotations follow ends with
 * “Next”, so the pages after it need no sending: they are what the buttons lead to. `renderOpening` is what to send. The
 * first page ends with the answer's files.
 */
export function renderDiscord(answer: Answer): DiscordPage[] {
  return drafts(answer).map((draft) => pageOf(draft, answer, nextParts(draft.following)));
}

/**
 * What to send at once: the first page, and as follow-ups those with anything that “Next” does not reach: a verdict, the
 * rest of a long list. At most five, for Discord allows an app that is not in the server no more; the last one says so
 * where something is left.
 */
export function renderOpening(answer: Answer): DiscordPage[] {
  const [first, ...later] = drafts(answer);
  const unreached = later.filter(({ groups }) => groups.some((group) => !group.every(isAnswer)));
  const sent = [...(first ? [first] : []), ...unreached].slice(0, mostMessages);
  const left = unreached.length >= mostMessages;
  return sent.map((draft, i) =>
    pageOf(draft, answer, left && i === sent.length - 1 ? [moreThanFits] : nextParts(draft.following)),
  );
}

const mostMessages = 5;
const moreThanFits: Part = {
  type: 10,
  content: '-# There is more than fits in five messages; ask for less at a time.',
};

export type { DiscordPage } from './discord-page.ts';

type Draft = {
  readonly groups: readonly Group[];
  readonly closing: Group;
  readonly following: readonly string[];
  readonly files: readonly AttachedFile[];
};

/** More would be a wall of text; the lead-in, sub-paragraphs and recommendation of one paragraph still stand together. */
const answersOnPage = 8;

function drafts(answer: Answer): Draft[] {
  const { files, remarks } = attach(answer.files);
  const said = sayingSomething(answer);
  const { body: whole, closing: end } = groupsOf({ ...said, blocks: [...said.blocks, ...remarks] });
  const displays = files.map(fileDisplay);
  const body = whole.flatMap((group, i) => {
    const room = i === 0 ? [...nextRoom, ...displays] : nextRoom;
    return fits([group], [], room) ? [group] : group.map((piece) => [piece]);
  });
  const closes = fits(body.slice(0, 1), end, [...nextRoom, ...displays]);
  const all = closes ? body : [...body, ...end.map((piece) => [piece])];
  const pages: Draft[] = [];
  let groups: Group[] = [];
  all.forEach((group, i) => {
    const opens = pages.length === 0;
    const closing = closes && opens ? end : [];
    const below = opens ? displays : [];
    groups.push(group);
    const rest = all.slice(i + 1);
    const [next] = rest;
    if (next && fits([...groups, next], closing, [...nextParts(handles(rest.slice(1))), ...below])) return;
    pages.push({ groups, closing, following: handles(rest), files: opens ? files : [] });
    groups = [];
  });
  return pages;
}

function fits(groups: readonly Group[], closing: Group, next: readonly Part[]): boolean {
  return groups.flat().filter(isAnswer).length <= answersOnPage && withinLimits([...layout(groups, closing), ...next]);
}

/** A line between quotations, and one before what speaks of them all. */
function layout(groups: readonly Group[], closing: Group): Part[] {
  const parts = groups.flatMap((group, i) => [
    ...(i > 0 && group.some(isAnswer) ? [line] : []),
    ...group.flatMap((piece: Piece) => piece.parts),
  ]);
  return closing.length > 0 ? [...parts, line, ...closing.flatMap((piece) => piece.parts)] : parts;
}

const line: Part = { type: 14, divider: true, spacing: 1 };

function handles(groups: readonly Group[]): string[] {
  return groups.flat().flatMap(({ at }) => at ?? []);
}

function pageOf({ groups, closing, files }: Draft, { audience }: Answer, end: readonly Part[]): DiscordPage {
  const parts = distinctButtons([...layout(groups, closing), ...end, ...files.map(fileDisplay)]);
  return {
    flags: flag.componentsV2 | (audience === 'asker' ? flag.ephemeral : 0),
    components: [{ type: 17, components: parts }],
    allowed_mentions: { parse: [] },
    ...(files.length > 0 && { files }),
  };
}

/** Discord refuses an empty message, so an answer without blocks gives its one sentence. */
function sayingSomething(answer: Answer): Answer {
  const { body, closing } = groupsOf(answer);
  if (body.length + closing.length > 0) return answer;
  return { ...answer, blocks: [{ type: 'note', text: answer.message.trim() || answer.outcome }] };
}
