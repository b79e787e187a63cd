import { createInterface } from 'node:readline';
import type { Desk } from '#src/command/desk.ts';
import { dispatch, refused } from '#src/command/dispatch.ts';
import { renderTerminal } from '#src/render/terminal.ts';
import { complete } from './complete.ts';
import { readLine } from './line.ts';
import { endWhenUnread } from './unread.ts';

/**
 * The same commands on a terminal: no account, no server, no network. Ends with Ctrl-D, Ctrl-C or the end of the input;
 * input that is not a terminal is answered line by line, without a prompt.
 */
export async function runConsole(
  desk: Desk,
  { input, output }: { input: NodeJS.ReadStream; output: NodeJS.WriteStream },
): Promise<void> {
  endWhenUnread(output);
  const interactive = input.isTTY === true && output.isTTY === true;
  const completer = (line: string): [string[], string] => {
    const [replacements, end] = complete(line, desk);
    return [[...replacements], end];
  };
  const lines = createInterface({ input, output, terminal: interactive, completer, prompt: '> ' });
  lines.on('SIGINT', () => lines.close());
  if (interactive) {
    output.write('Ask a question, or type /help. Tab completes, Ctrl-D leaves.\n');
    lines.prompt();
  }
  for await (const line of lines) {
    if (line.trim() !== '') output.write(`${answer(line, desk, output)}${interactive ? '\n' : ''}`);
    if (interactive) lines.prompt();
  }
  if (interactive) output.write('\n');
}

function answer(line: string, desk: Desk, output: NodeJS.WriteStream): string {
  const read = readLine(line, desk.commands);
  const told = read.ok
    ? dispatch({ command: read.command.name, arguments: read.values }, desk)
    : refused(read.sentence);
  const colour = output.isTTY === true && output.hasColors();
  return renderTerminal(told, { columns: Math.min(output.columns ?? 100, 120), colour, commands: desk.commands });
}
