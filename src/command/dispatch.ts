import type { Answer } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { barred } from './barred.ts';
import { beingRead } from './being-read.ts';
import { citedAsUsual } from './cited-as-usual.ts';
import { decode } from './decode.ts';
import { withDefaults } from './defaults.ts';
import type { Command, Suggestion } from './define.ts';
import type { Desk } from './desk.ts';
import { offeredToBrief } from './offered-to-brief.ts';

/**
 * Answers one call; `pressed` where a button carries it. What may go wrong with it is part of the answer; only a Fault
 * is thrown.
 */
export function dispatch(
  call: { command: string; arguments: Readonly<Record<string, unknown>>; pressed?: boolean },
  desk: Desk,
): Answer {
  const command = find(desk.commands, call.command);
  if (!command) return refused(`There is no command ‘${echo(call.command, 40)}’; /help lists what there is.`);
  const why = barred(command, desk.here) ?? beingRead(command, desk);
  if (why !== null) return refused(why);
  const decoded = decode(command, call.arguments);
  if (!decoded.ok) return refused(decoded.sentence);
  const answer = command.run(withDefaults(command, decoded.values, desk.here, call.pressed === true), desk);
  return offeredToBrief(citedAsUsual(answer, command, desk), command, desk);
}

/** Discord's limit for autocomplete. */
const mostSuggestions = 25;

/** What to propose for the option being typed; none where too much was typed to be read. */
export function suggest(
  call: { command: string; option: string; typed: string; filled: Readonly<Record<string, string>> },
  desk: Desk,
): readonly Suggestion[] {
  const command = find(desk.commands, call.command);
  if (!command || (barred(command, desk.here) ?? beingRead(command, desk)) !== null) return [];
  const { options } = command;
  const option = Object.hasOwn(options, call.option) ? options[call.option] : undefined;
  if (option?.type !== 'string' || !option.suggest) return [];
  if (option.maxLength !== undefined && call.typed.length > option.maxLength) return [];
  return option.suggest(call.typed, call.filled, desk).slice(0, mostSuggestions);
}

/** An answer that says why nothing was done, to the asker alone. */
export function refused(sentence: string): Answer {
  return { outcome: 'refused', message: sentence, blocks: [{ type: 'note', text: sentence }], audience: 'asker' };
}

function find(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
