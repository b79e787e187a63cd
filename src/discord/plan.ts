import type { Answer } from '#src/answer/answer.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import type { DiscordPage } from '#src/render/discord-page.ts';
import { choices } from './choices.ts';
import type { Incoming } from './read-interaction.ts';
import { type Message, message, proposals, type Response, reply, sentence, update } from './responses.ts';

export type Render = (answer: Answer) => readonly DiscordPage[];

/** What to send for an interaction, and what the log may say of it. */
export type Plan = {
  readonly first: Response;
  readonly followUps: readonly Message[];
  /** The name of a command that exists; null otherwise, for a forged one could hold anything. */
  readonly command: string | null;
  readonly outcome: string;
};

const strangeButton = 'This button is from another program or an older version; run the command again.';
const strangeKind = 'Ibid does not know this kind of command; /help lists what there is.';

/** Answers an interaction without sending anything. Throws what a command or the renderer throws. */
export function plan(incoming: Incoming, desk: Desk, render: Render): Plan {
  if (incoming.kind === 'command') return answered(dispatch(incoming, desk), incoming.command, desk, render, false);
  if (incoming.kind === 'button') return pressed(incoming, desk, render);
  if (incoming.kind === 'other') return refusal(strangeKind);
  const found = choices(suggest(incoming, desk));
  const outcome = found.length > 0 ? 'found' : 'nothing';
  return { first: proposals(found), followUps: [], command: known(incoming.command, desk), outcome };
}

/** What to send where planning failed: nothing is quoted rather than something wrong. */
export function apology(kind: Incoming['kind']): Response {
  return kind === 'autocomplete'
    ? proposals([])
    : sentence('Something went wrong on our side; nothing was quoted. Try again.');
}

/**
 * The next page takes the place of the one before it in a message that only the asker sees. All else makes a new
 * message, so that the words being read stay where they are.
 */
function pressed(incoming: Incoming & { readonly kind: 'button' }, desk: Desk, render: Render): Plan {
  const call = decodeCall(incoming.customId);
  if (!call) return refusal(strangeButton);
  const answer = dispatch(call, desk);
  const inPlace = incoming.ephemeral && answer.audience === 'asker' && answer.turnsPage === true;
  return answered(answer, call.command, desk, render, inPlace);
}

function answered(answer: Answer, command: string, desk: Desk, render: Render, inPlace: boolean): Plan {
  const [page, ...later] = render(answer);
  if (!page) throw new TypeError('An answer was rendered to no page.');
  const body = message(page, answer.audience);
  return {
    first: inPlace ? update(body) : reply(body),
    followUps: later.map((each) => message(each, answer.audience)),
    command: known(command, desk),
    outcome: answer.outcome,
  };
}

function refusal(text: string): Plan {
  return { first: sentence(text), followUps: [], command: null, outcome: 'refused' };
}

function known(name: string, { commands }: Desk): string | null {
  return commands.some((command) => command.name === name) ? name : null;
}
