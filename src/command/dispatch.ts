import type { Answer } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { decode } from './decode.ts';
import type { Command, Suggestion } from './define.ts';
import type { Desk } from './desk.ts';

/** Answers one call. What may go wrong with it is part of the answer; only a Fault is thrown. */
export function dispatch(call: { command: string; arguments: Readonly<Record<string, unknown>> }, desk: Desk): Answer {
  const command = find(desk.commands, call.command);
  if (!command) return refused(`There is no command ‘${echo(call.command, 40)}’; /help lists what there is.`);
  const decoded = decode(command, call.arguments);
  return decoded.ok ? command.run(decoded.values, desk) : refused(decoded.sentence);
}

/** Discord's limit for autocomplete. */
const mostSuggestions = 25;

/** What to propose for the option being typed; none where too much was typed to be read. */
export function suggest(
  call: { command: string; option: string; typed: string; filled: Readonly<Record<string, string>> },
  desk: Desk,
): readonly Suggestion[] {
  const options = find(desk.commands, call.command)?.options ?? {};
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
