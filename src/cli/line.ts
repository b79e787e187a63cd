import type { Command } from '#src/command/define.ts';
import { findCommand, leadOption, nameLength, unknownCommand } from './find-command.ts';

/** A line of the console as raw arguments, or one sentence that says what is wrong with it. */
export type Line =
  | { readonly ok: true; readonly command: Command; readonly values: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads a line in the grammar of `src/render/call-line.ts`: `/find kind:recommendation non-refoulement`. A line
 * without a slash is a question to /find.
 */
export function readLine(line: string, commands: readonly Command[]): Line {
  const text = line.trim();
  const bare = text.startsWith('/') ? text.slice(1) : `find ${text}`;
  const command = findCommand(bare.split(/\s+/), commands);
  if (!command) return { ok: false, sentence: unknownCommand(bare.split(/\s+/), commands) };
  const values: Record<string, string> = {};
  const words: string[] = [];
  for (const token of tokens(afterName(bare, command), Object.keys(command.options))) {
    if (token.name === null) words.push(token.text);
    else values[token.name] = token.text;
  }
  const lead = leadOption(command);
  if (words.length > 0 && lead === null)
    return { ok: false, sentence: `/${command.name} takes no words; type it alone.` };
  if (words.length > 0 && lead !== null)
    values[lead] = [values[lead], ...words].filter((word) => word !== undefined).join(' ');
  return { ok: true, command, values };
}

/** What follows the command's name. */
export function afterName(text: string, command: Command): string {
  const name = Array(nameLength(text.trim().split(/\s+/), command))
    .fill(String.raw`\S+`)
    .join(String.raw`\s+`);
  return text.replace(new RegExp(String.raw`^\s*${name}\s?`), '');
}

type Token = { readonly name: string | null; readonly text: string };

/** Options where the command declares their names, words otherwise. */
function* tokens(text: string, names: readonly string[]): Generator<Token> {
  const pattern = /(?:([a-z]+):("(?:[^"\\]|\\.)*"|\S*))|\S+/giu;
  for (const match of text.matchAll(pattern)) {
    const name = names.find((each) => each === match[1]?.toLowerCase());
    if (name === undefined) yield { name: null, text: match[0] };
    else yield { name, text: unquoted(match[2] ?? '') };
  }
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
