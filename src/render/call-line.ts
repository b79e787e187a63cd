import type { Call } from '#src/answer/answer.ts';
import type { Command } from '#src/command/define.ts';
import { unprintable } from './visible.ts';

/**
 * Writes a call as one line to type.
 *
 *     line    = "/" command { " " option } [ " " words ]
 *     command = the command's name; two words for a subcommand (the longest name that fits is meant)
 *     option  = name ":" value, where the command declares that name
 *     value   = quoted, where it begins with `"`: a JSON string, up to its closing `"`
 *             | bare: everything up to the next white space
 *     words   = all that is left: the value of the command's first string option, as it stands, quotation marks included
 *
 * A token is an option only where the command declares its name, in small or capital letters; any other token is one of
 * the words, wherever it stands. What is written here has the options first and single spaces between words; where the
 * words could be misread (white space other than single spaces, a token that looks like an option, a character that
 * cannot be seen, nothing at all), or where the command's definition is not given, they are written as an option too.
 */
export function formatCall(call: Call, commands: readonly Command[] = []): string {
  const declared = Object.entries(commands.find((command) => command.name === call.command)?.options ?? {});
  const lead = declared.find(([, option]) => option.type === 'string')?.[0];
  const words = lead === undefined ? undefined : call.arguments[lead];
  const bare =
    typeof words === 'string' &&
    areWords(
      words,
      declared.map(([name]) => name),
    )
      ? words
      : null;
  const options = Object.entries(call.arguments)
    .filter(([name]) => bare === null || name !== lead)
    .map(([name, value]) => `${name}:${formatValue(value)}`);
  return [`/${call.command}`, ...options, ...(bare === null ? [] : [bare])].join(' ');
}

function areWords(text: string, names: readonly string[]): boolean {
  if (!/^\S+(?: \S+)*$/.test(text) || text.search(unprintable) >= 0) return false;
  return !text.split(' ').some((token) => names.some((name) => token.toLowerCase().startsWith(`${name}:`)));
}

function formatValue(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return /^[^\s"]\S*$/.test(value) && value.search(unprintable) < 0 ? value : quoted(value);
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(unprintable, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
