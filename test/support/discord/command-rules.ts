import type { CommandBody, CommandOption } from './command-types.ts';
import type { Problem } from './component-rules.ts';
import { FormErrors, type Path } from './form-errors.ts';
import { commandTypes } from './numbers.ts';
import { commandLimits, optionProblems, textProblems } from './option-rules.ts';
import { Refusal } from './refusal.ts';

/** Throws the refusal that Discord would answer a bulk overwrite with; returns where it would take the commands. */
export function checkCommands(commands: readonly CommandBody[]): void {
  for (const [type, limit] of [
    [commandTypes.slash, commandLimits.slash],
    [commandTypes.message, commandLimits.menu],
    [commandTypes.user, commandLimits.menu],
  ] as const) {
    if (commands.filter((each) => (each.type ?? commandTypes.slash) === type).length > limit)
      throw new Refusal('tooManyCommands');
  }
  const errors = new FormErrors();
  for (const [index, command] of commands.entries()) {
    for (const problem of command.type && command.type !== commandTypes.slash
      ? menu(command, [index])
      : slash(command, [index]))
      errors.add(...problem);
    const same = (each: CommandBody): boolean => each.name === command.name && (each.type ?? 1) === (command.type ?? 1);
    if (commands.findIndex(same) < index)
      errors.add([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  errors.throwIfAny();
}

/** Characters that count towards the 8,000 of one command: names, descriptions and choice values, each in its longest language. */
export function commandCharacters(command: CommandBody | CommandOption): number {
  const longest = (text: string | undefined, localised: Readonly<Record<string, string>> | null | undefined): number =>
    Math.max((text ?? '').length, ...Object.values(localised ?? {}).map((each) => each.length));
  const choices = (command.choices ?? []).reduce((sum, each) => sum + each.name.length + String(each.value).length, 0);
  const options = (command.options ?? []).reduce((sum, each) => sum + commandCharacters(each), 0);
  const own =
    longest(command.name, command.name_localizations) + longest(command.description, command.description_localizations);
  return own + choices + options;
}

function* menu(command: CommandBody, at: Path): Generator<Problem> {
  if (command.description)
    yield [
      [...at, 'description'],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
      'Context menu commands cannot have a description',
    ];
  if (command.options?.length)
    yield [[...at, 'options'], 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS', 'Context menu commands cannot have options'];
}

function* slash(command: CommandBody, at: Path): Generator<Problem> {
  yield* textProblems(command, at);
  yield* optionProblems(command.options ?? [], [...at, 'options'], 0);
  const size = commandCharacters(command);
  if (size > commandLimits.characters)
    yield [at, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${commandLimits.characters})`];
}
