import { echo } from '#src/answer/echo.ts';
import type { Command, Option } from '#src/command/define.ts';
import { findCommand, leadOption, nameLength, unknownCommand } from './find-command.ts';

/** What a command line asks for. */
export type Request = { readonly flags: Flags } & (
  | { readonly kind: 'call'; readonly command: Command; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'problem'; readonly command: string; readonly sentence: string }
);

export type Flags = {
  /** One JSON object instead of text. */
  readonly json: boolean;
  /** One query a line from standard input, one JSON object a line. */
  readonly batch: boolean;
  /** Quotations as people are shown them in a chat, with marked cuts. */
  readonly excerpt: boolean;
};

const flagNames = ['json', 'batch', 'excerpt'] as const;

/**
 * Reads `find three-hour rule --kind recommendation --json`: the command's name (one word or two), its options as
 * `--name value` or `--name=value`, and all other words together as the first text it needs. `-word` is a word, and so
 * is all that follows `--`. `--help` asks for help with the command.
 */
export function readArguments(argv: readonly string[], commands: readonly Command[]): Request {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  const flags = readFlags(before);
  const words = before.filter((word) => !isFlag(word) && word !== '--help');
  const named = findCommand(words, commands);
  if (words.length === 0 || before.includes('--help')) return helpWith(named, commands, flags);
  if (!named) return { kind: 'problem', command: '', sentence: unknownCommand(words, commands), flags };
  const rest = words.slice(nameLength(words, named));
  const read = readOptions(named, [...rest, ...(end === -1 ? [] : argv.slice(end))]);
  return typeof read === 'string'
    ? { kind: 'problem', command: named.name, sentence: read, flags }
    : { kind: 'call', command: named, values: read, flags };
}

function isFlag(word: string): boolean {
  return flagNames.some((name) => word === `--${name}`);
}

function readFlags(words: readonly string[]): Flags {
  const [json = false, batch = false, excerpt = false] = flagNames.map((name) => words.includes(`--${name}`));
  return { json: json || batch, batch, excerpt };
}

function helpWith(command: Command | undefined, commands: readonly Command[], flags: Flags): Request {
  const help = findCommand(['help'], commands);
  if (!help) return { kind: 'problem', command: '', sentence: unknownCommand([], commands), flags };
  return { kind: 'call', command: help, values: command ? { command: command.name } : {}, flags };
}

/** The values of a command's options, or one sentence that says what is wrong. */
function readOptions(command: Command, rest: readonly string[]): Readonly<Record<string, string>> | string {
  const words: string[] = [];
  const values: Record<string, string> = {};
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i] ?? '';
    if (argument === '--') {
      words.push(...rest.slice(i + 1));
      break;
    }
    const [, name, inline] = /^--([a-z]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    if (name === undefined) {
      words.push(argument);
      continue;
    }
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (!option || !isTyped(option)) return unknownOption(command, name);
    if (inline !== undefined) values[name] = inline;
    else if (option.type === 'boolean') values[name] = 'true';
    else if (rest[i + 1] === undefined) return `--${name} needs a value: ${option.description}.`;
    else values[name] = rest[++i] ?? '';
  }
  const lead = leadOption(command);
  if (words.length === 0) return values;
  if (lead === null) return `${command.name} takes no words; leave out ‘${echo(words.join(' '))}’.`;
  return { ...values, [lead]: [values[lead], ...words].filter((word) => word !== undefined).join(' ') };
}

function isTyped({ only }: Option): boolean {
  return only === undefined || only === 'terminal';
}

function unknownOption(command: Command, name: string): string {
  const own = Object.entries(command.options).flatMap(([key, option]) => (isTyped(option) ? [key] : []));
  const all = [...own, ...flagNames].map((each) => `--${each}`).join(', ');
  return `${command.name} has no option --${echo(name, 40)}; it has ${all}.`;
}
