import type { Answer, Replacement, Unreplaced } from '#src/answer/answer.ts';
import { notePosted, takeBack } from '#src/brief/publish.ts';
import { beingRead } from '#src/command/being-read.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import type { AttachedFile, DiscordPage } from '#src/render/discord-page.ts';
import { choices } from './choices.ts';
import { modalFor } from './form.ts';
import type { Incoming } from './read-interaction.ts';
import { ask, type Message, message, proposals, type Response, reply, sentence, update } from './responses.ts';

export type Render = (answer: Answer) => readonly DiscordPage[];

/** What to send for an interaction, and what the log may say of it. */
export type Plan = {
  readonly first: Response;
  /** Go with the first response. */
  readonly files?: readonly AttachedFile[];
  readonly followUps: readonly Message[];
  /** The name of a command that exists; null otherwise, for a forged one could hold anything. */
  readonly command: string | null;
  readonly outcome: string;
  /** Where the first response publishes something. */
  readonly publishes?: Publishing;
  /** To be replaced before anything is sent; where that is not done, another plan holds. */
  readonly replaces?: Replacing;
};

/** What is published is known by its key, which its buttons carry as `post`. */
export type Publishing = {
  readonly key: string;
  /** To be called with the id of the message that it became, or null where there is none; not where that cannot be told. */
  readonly settle: (message: string | null) => void;
};

/** A message of the bot's own, what is to stand in its place, and what to send where it does not. */
export type Replacing = Pick<Replacement, 'channel' | 'message' | 'key' | 'since'> & {
  readonly body: Message;
  readonly otherwise: Readonly<Record<Unreplaced, Plan>>;
};

const strangeKind = 'Ibid does not know this kind of command; /help lists what there is.';
const noWords = 'There are no words in this message; pictures and files are not read. Choose a message with text.';
const strange = (what: 'button' | 'form'): string =>
  `This ${what} is from another program or an older version; run the command again.`;

type Of<K extends Incoming['kind']> = Incoming & { readonly kind: K };

/** Answers an interaction without sending anything. Throws what a command or the renderer throws. */
export function plan(incoming: Incoming, desk: Desk, render: Render): Plan {
  switch (incoming.kind) {
    case 'command':
      return typed(incoming, desk, render);
    case 'button':
      return pressed(incoming, desk, render);
    case 'menu':
      return chosen(incoming, desk, render);
    case 'form':
      return written(incoming, desk, render);
    case 'autocomplete':
      return proposed(incoming, desk);
    case 'other':
      return refusal(strangeKind);
  }
}

/** What to send where planning failed: nothing is quoted rather than something wrong. */
export function apology(kind: Incoming['kind']): Response {
  return kind === 'autocomplete'
    ? proposals([])
    : sentence('Something went wrong on our side; nothing was quoted. Try again.');
}

/** A form opens where the option that it asks for was left out. */
function typed(incoming: Of<'command'>, desk: Desk, render: Render): Plan {
  const command = desk.commands.find(({ name }) => name === incoming.command);
  const given = command?.form && (incoming.arguments[command.form.option] ?? '') !== '';
  if (!command?.form || given || beingRead(command, desk) !== null) {
    return answered(dispatch(incoming, desk), incoming.command, desk, render);
  }
  const modal = modalFor(command, incoming.arguments);
  if (modal) return { first: ask(modal), followUps: [], command: command.name, outcome: 'asked' };
  const { option } = command.form;
  return refusal(
    `The other options are too long to keep while you write; shorten them, or give ‘${option}’ in the command itself.`,
    command.name,
  );
}

/**
 * The next page takes the place of the one before it in a message that only the asker sees. All else makes a new
 * message, so that the words being read stay where they are.
 */
function pressed(incoming: Of<'button'>, desk: Desk, render: Render): Plan {
  const call = decodeCall(incoming.customId);
  if (!call) return refusal(strange('button'));
  const answer = dispatch({ ...call, pressed: true }, desk);
  const inPlace = incoming.ephemeral && answer.audience === 'asker' && answer.turnsPage === true;
  return answered(answer, call.command, desk, render, inPlace);
}

/** A message may be somebody else's, so what is found in it is for the asker alone. */
function chosen({ menu, text }: Of<'menu'>, desk: Desk, render: Render): Plan {
  const command = desk.commands.find((each) => each.menu?.name === menu);
  if (!command?.menu) return refusal(strangeKind);
  if (!/[\p{L}\p{N}]/u.test(text)) return refusal(noWords, command.name);
  const answer = dispatch({ command: command.name, arguments: { [command.menu.option]: text } }, desk);
  return answered({ ...answer, audience: 'asker' }, command.name, desk, render);
}

function written(incoming: Of<'form'>, desk: Desk, render: Render): Plan {
  const call = decodeCall(incoming.customId);
  const form = desk.commands.find(({ name }) => name === call?.command)?.form;
  const text = form && incoming.written[form.option];
  if (!call || !form || text === undefined) return refusal(strange('form'));
  const answer = dispatch({ ...call, arguments: { ...call.arguments, [form.option]: text } }, desk);
  return answered(answer, call.command, desk, render);
}

function proposed(incoming: Of<'autocomplete'>, desk: Desk): Plan {
  const found = choices(suggest(incoming, desk));
  const outcome = found.length > 0 ? 'found' : 'nothing';
  return { first: proposals(found), followUps: [], command: known(incoming.command, desk), outcome };
}

function answered(answer: Answer, command: string, desk: Desk, render: Render, inPlace = false): Plan {
  const publishes = publishing(answer, desk);
  try {
    const pages = render(answer);
    const [body, ...later] = messages(pages, answer.audience);
    const aside = answer.aside ? messages(render({ ...answer, blocks: answer.aside, audience: 'asker' }), 'asker') : [];
    const files = pages[0]?.files;
    return {
      first: inPlace ? update(body) : reply(body),
      ...(files && { files }),
      followUps: [...later, ...aside],
      command: known(command, desk),
      outcome: answer.outcome,
      ...(publishes && { publishes }),
      ...(answer.replaces && { replaces: replacing(answer, answer.replaces, command, desk, render) }),
    };
  } catch (error) {
    publishes?.settle(null);
    throw error;
  }
}

function messages(pages: readonly DiscordPage[], audience: Answer['audience']): [Message, ...Message[]] {
  const [first, ...later] = pages.map((page) => message(page, audience));
  if (!first) throw new TypeError('An answer was rendered to no page.');
  return [first, ...later];
}

/** Notes what became of a publication, also after the brief has ended. */
function publishing({ publishes }: Answer, { here }: Desk): Publishing | null {
  if (!publishes || !here) return null;
  const { brief, item, at } = publishes;
  return {
    key: item,
    settle(id) {
      here.store.briefs.change(brief, (now) => (id === null ? takeBack(now, item, at) : notePosted(now, item, id)));
    },
  };
}

function replacing(answer: Answer, wish: Replacement, command: string, desk: Desk, render: Render): Replacing {
  const { replaces: _, ...rest } = answer;
  const { channel, message: id, key, since, by, otherwise } = wish;
  const [body] = messages(render({ ...rest, blocks: by, audience: 'channel' }), 'channel');
  const where = (why: Unreplaced): Plan => {
    const blocks = [...answer.blocks, { type: 'note' as const, text: otherwise[why] }];
    return answered({ ...rest, blocks }, command, desk, render);
  };
  return {
    ...{ channel, message: id, key, since, body },
    otherwise: { gone: where('gone'), refused: where('refused'), unknown: where('unknown') },
  };
}

function refusal(text: string, command: string | null = null): Plan {
  return { first: sentence(text), followUps: [], command, outcome: 'refused' };
}

function known(name: string, { commands }: Desk): string | null {
  return commands.some((command) => command.name === name) ? name : null;
}
