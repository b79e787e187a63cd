import type { Desk } from '#src/command/desk.ts';
import { suggest } from '#src/command/dispatch.ts';
import { findCommand, leadOption, terminalCommands } from './find-command.ts';
import { afterName } from './line.ts';

/** What Tab proposes: whole replacements for the end of the line, and that end. */
export type Completions = readonly [replacements: string[], end: string];

/** Commands first, then the same suggestions that Discord shows while one types. */
export function complete(line: string, desk: Desk): Completions {
  const commands = desk.commands.filter((command) => command.surface !== 'button');
  const slashed = line.startsWith('/') ? line : `/find ${line}`;
  const command = findCommand(slashed.slice(1).split(/\s+/), commands);
  if (!command || !slashed.slice(1).startsWith(`${command.name} `)) {
    const names = terminalCommands(commands).map(({ name }) => `/${name} `);
    return [names.filter((each) => each.startsWith(line)), line];
  }
  const rest = afterName(slashed.slice(1), command);
  const option = /(?:^|\s)([a-z]+):("?[^"\s]*)$/i.exec(rest);
  const name = option?.[1]?.toLowerCase() ?? '';
  if (option && Object.hasOwn(command.options, name)) {
    const typed = (option[2] ?? '').replace(/^"/, '');
    const declared = command.options[name];
    const choices =
      declared?.type === 'string' && declared.choices
        ? declared.choices.filter((choice) => choice.startsWith(typed))
        : null;
    const values =
      choices ?? suggest({ command: command.name, option: name, typed, filled: {} }, desk).map(({ value }) => value);
    return [values.map((value) => (/\s/.test(value) ? JSON.stringify(value) : value)), option[2] ?? ''];
  }
  const lead = leadOption(command);
  if (lead === null) return [[], line];
  const proposed = suggest({ command: command.name, option: lead, typed: rest, filled: {} }, desk).map(
    ({ value }) => value,
  );
  const options = Object.keys(command.options).filter(
    (each) => each !== lead && [undefined, 'terminal'].includes(command.options[each]?.only),
  );
  const last = /\S*$/.exec(rest)?.[0] ?? '';
  const names =
    last === ''
      ? []
      : options
          .filter((each) => each.startsWith(last))
          .map((each) => `${rest.slice(0, rest.length - last.length)}${each}:`);
  // Where an option begins like that, the option is meant; questions are proposed for whole ones.
  return [names.length > 0 ? names : proposed, rest];
}
