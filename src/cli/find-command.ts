import { echo } from '#src/answer/echo.ts';
import type { Command } from '#src/command/define.ts';

/** The longest command name, or short one, that the words begin with; a slash before it does no harm. */
export function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter((command) => nameLength(words, command) > 0)
    .sort((a, b) => nameLength(words, b) - nameLength(words, a))[0];
}

/** How many of the words are the command's name or its short one; 0 where they begin with neither. */
export function nameLength(words: readonly string[], { name, short }: Command): number {
  const lengths = [name, ...(short === undefined ? [] : [short])]
    .map((each) => each.split(' '))
    .filter((each) => each.every((word, i) => word === bare(words[i], i)))
    .map((each) => each.length);
  return Math.max(0, ...lengths);
}

/** One sentence on words that begin with no command's name, with the names to choose from. */
export function unknownCommand(words: readonly string[], commands: readonly Command[]): string {
  const first = bare(words[0], 0);
  const typed = commands.filter(({ surface }) => surface !== 'button');
  const longer = typed.map(({ name }) => name).filter((name) => name.startsWith(`${first} `));
  if (longer.length > 0) return `‘${first}’ needs a second word: ${longer.join(', ')}.`;
  const offered = terminalCommands(commands).map(({ name }) => name);
  if (first === '') return `Name a command: ${offered.join(', ')}.`;
  return `There is no command ‘${echo(first, 40)}’; there are ${offered.join(', ')}.`;
}

/** What a terminal proposes: not what buttons alone reach, nor what works in servers alone and would be refused. */
export function terminalCommands(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ surface, right, place }) => surface !== 'button' && !right && !place);
}

/** The option that takes the words without a name: the first text. */
export function leadOption(command: Command): string | null {
  return Object.entries(command.options).find(([, option]) => option.type === 'string')?.[0] ?? null;
}

function bare(word: string | undefined, at: number): string {
  return (at === 0 ? word?.replace(/^\//, '') : word)?.toLowerCase() ?? '';
}
