import { echo } from '#src/answer/echo.ts';
import type { Command } from '#src/command/define.ts';

/** The longest command name that the words begin with; a slash before it does no harm. */
export function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, i) => word === bare(words[i], i)))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** One sentence on words that begin with no command's name, with the names to choose from. */
export function unknownCommand(words: readonly string[], commands: readonly Command[]): string {
  const first = bare(words[0], 0);
  const offered = commands.filter(({ surface }) => surface !== 'button').map(({ name }) => name);
  const longer = offered.filter((name) => name.startsWith(`${first} `));
  if (longer.length > 0) return `‘${first}’ needs a second word: ${longer.join(', ')}.`;
  if (first === '') return `Name a command: ${offered.join(', ')}.`;
  return `There is no command ‘${echo(first, 40)}’; there are ${offered.join(', ')}.`;
}

/** The option that takes the words without a name: the first text. */
export function leadOption(command: Command): string | null {
  return Object.entries(command.options).find(([, option]) => option.type === 'string')?.[0] ?? null;
}

function bare(word: string | undefined, at: number): string {
  return (at === 0 ? word?.replace(/^\//, '') : word)?.toLowerCase() ?? '';
}
