import type { Command } from '#src/command/define.ts';

/** What a command line asks for. */
export type Request =
  | {
      readonly kind: 'call';
      readonly command: Command;
      readonly values: Readonly<Record<string, string>>;
      readonly flags: Flags;
    }
  | { readonly kind: 'problem'; readonly sentence: string };

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
 * `--name value` or `--name=value`, and all other words together as the first text it needs. `-word` is a word.
 */
export function readArguments(argv: readonly string[], commands: readonly Command[]): Request {
  const command = findCommand(argv, commands);
  if (!command) {
    const what = argv[0] ? `There is no command “${argv[0].slice(0, 40)}”` : 'Name a command';
    return { kind: 'problem', sentence: `${what}: ${commands.map(({ name }) => name).join(', ')}.` };
  }
  const words: string[] = [];
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const rest = argv.slice(command.name.split(' ').length);
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i] ?? '';
    const match = /^--([a-z]+)(?:=([\s\S]*))?$/.exec(argument);
    if (argument === '--') {
      words.push(...rest.slice(i + 1));
      break;
    }
    if (!match) {
      words.push(argument);
      continue;
    }
    const [, name = '', inline] = match;
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (flagNames.some((flag) => flag === name) && !option) flags.add(name);
    else if (!option || option.only === 'discord') return { kind: 'problem', sentence: unknownOption(command, name) };
    else if (inline !== undefined) values[name] = inline;
    else if (option.type === 'boolean') values[name] = 'true';
    else if (rest[i + 1] === undefined)
      return { kind: 'problem', sentence: `--${name} needs a value: ${option.description}.` };
    else values[name] = rest[++i] ?? '';
  }
  const lead = leadOption(command);
  if (words.length > 0) {
    if (lead === null)
      return { kind: 'problem', sentence: `${command.name} takes no words: ${words.join(' ').slice(0, 80)}` };
    values[lead] = [values[lead], ...words].filter((word) => word !== undefined).join(' ');
  }
  const [json, batch, excerpt] = flagNames.map((flag) => flags.has(flag));
  return {
    kind: 'call',
    command,
    values,
    flags: { json: json === true || batch === true, batch: batch === true, excerpt: excerpt === true },
  };
}

/** The option that takes the words without a name: the first text. */
export function leadOption(command: Command): string | null {
  return Object.entries(command.options).find(([, option]) => option.type === 'string')?.[0] ?? null;
}

/** The longest command name that the words begin with. */
export function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, i) => word === words[i]?.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function unknownOption(command: Command, name: string): string {
  const names = Object.entries(command.options).flatMap(([key, option]) =>
    option.only === 'discord' ? [] : [`--${key}`],
  );
  return `${command.name} has no option --${name.slice(0, 40)}; it has ${[...names, ...flagNames.map((flag) => `--${flag}`)].join(', ')}.`;
}
