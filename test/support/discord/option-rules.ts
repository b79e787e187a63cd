import type { CommandBody, CommandOption } from './command-types.ts';
import type { Problem } from './component-rules.ts';
import type { Path } from './form-errors.ts';

/** Limits of application commands, as documented under "Application Commands". */
export const commandLimits = {
  slash: 100,
  menu: 15,
  options: 25,
  choices: 25,
  choiceLength: 100,
  characters: 8000,
} as const;

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const subcommand = 1;
const group = 2;
const completable = [3, 4, 10];
const locales =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

/** What Discord asks of a choice: a name of 1–100 characters and, for a string, a value of 1–100. */
export function* choiceProblems(
  choices: readonly { readonly name: string; readonly value: unknown }[],
  at: Path,
): Generator<Problem> {
  const limit = commandLimits.choiceLength;
  for (const [index, { name, value }] of choices.entries()) {
    for (const [key, text] of [
      ['name', name],
      ['value', value],
    ] as const) {
      if (typeof text === 'string' && (text.length < 1 || text.length > limit))
        yield [[...at, index, key], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${limit} in length.`];
    }
  }
}

/** What Discord asks of names and descriptions, in every language. */
export function* textProblems(command: CommandBody | CommandOption, at: Path): Generator<Problem> {
  const names = { name: command.name, ...command.name_localizations };
  for (const [key, name] of Object.entries(names)) {
    const path = key === 'name' ? [...at, 'name'] : [...at, 'name_localizations', key];
    if (!namePattern.test(name) || name !== name.toLowerCase())
      yield [path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'];
  }
  const length = (command.description ?? '').length;
  if (length < 1) yield [[...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required'];
  if (length > 100) yield [[...at, 'description'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.'];
  for (const field of ['name_localizations', 'description_localizations'] as const) {
    for (const locale of Object.keys(command[field] ?? {})) {
      if (!locales.includes(locale))
        yield [[...at, field], 'DICT_TYPE_KEY_INVALID', `Key "${locale}" is not a locale of Discord`];
    }
  }
}

/** What Discord asks of a list of options; `depth` counts the subcommands and groups above it. */
export function* optionProblems(list: readonly CommandOption[], at: Path, depth: number): Generator<Problem> {
  if (list.length > commandLimits.options)
    yield [at, 'BASE_TYPE_MAX_LENGTH', `Must be ${commandLimits.options} or fewer in length.`];
  const nested = list.filter((each) => each.type === subcommand || each.type === group).length;
  if (nested > 0 && nested < list.length)
    yield [
      at,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    ];
  for (const [index, each] of list.entries()) {
    const path = [...at, index];
    yield* textProblems(each, path);
    yield* value(each, path);
    if (list.findIndex((other) => other.name === each.name) < index)
      yield [at, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names must be unique'];
    if (each.required && list.slice(0, index).some((other) => !other.required))
      yield [
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      ];
    if ((each.type === group && depth > 0) || (each.type === subcommand && depth > 1))
      yield [path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands are nested too deep'];
    yield* optionProblems(each.options ?? [], [...path, 'options'], depth + (each.type === group ? 1 : 2));
  }
}

function* value(option: CommandOption, at: Path): Generator<Problem> {
  const choices = option.choices ?? [];
  if (choices.length > commandLimits.choices)
    yield [[...at, 'choices'], 'BASE_TYPE_MAX_LENGTH', `Must be ${commandLimits.choices} or fewer in length.`];
  yield* choiceProblems(choices, [...at, 'choices']);
  if (new Set(choices.map((each) => each.name)).size < choices.length)
    yield [
      [...at, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'Option choice names must be unique',
    ];
  if (option.autocomplete && choices.length > 0)
    yield [
      [...at, 'choices'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
      'Options with autocomplete cannot have choices',
    ];
  if (option.autocomplete && !completable.includes(option.type))
    yield [
      [...at, 'autocomplete'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_TYPE',
      'This type of option cannot have autocomplete',
    ];
  if (
    (option.min_length ?? 0) > (option.max_length ?? 6000) ||
    (option.min_value ?? -Infinity) > (option.max_value ?? Infinity)
  )
    yield [at, 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', 'The minimum must not exceed the maximum'];
}
