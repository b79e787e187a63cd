import { createInterface } from 'node:readline';
import { commands } from '#commands/index.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { readConfig } from '#src/config.ts';
import { loadLibrary } from '#src/library/load.ts';
import { renderJson } from '#src/render/json.ts';
import { renderPlain } from '#src/render/plain.ts';
import { type Flags, leadOption, readArguments } from './arguments.ts';
import { tellFault } from './tell-fault.ts';
import { endWhenUnread } from './unread.ts';

/** Exit codes: 0 answered (also "nothing held"), 1 cannot work at all, 2 the call was refused. */
const codes = { answered: 0, fault: 1, refused: 2 } as const;

/** Answers one call given on the command line, or with `--batch` one for each line of standard input. */
export async function run(argv: readonly string[]): Promise<number> {
  endWhenUnread(process.stdout);
  const request = readArguments(argv.length === 0 || argv[0] === '--help' ? ['help'] : argv, commands);
  if (request.kind === 'problem') {
    process.stderr.write(`${request.sentence}\n`);
    return codes.refused;
  }
  const { command, values, flags } = request;
  let desk: Desk;
  try {
    desk = { library: await loadLibrary(readConfig().data, say), commands };
  } catch (error) {
    tellFault(error);
    return codes.fault;
  }
  if (!flags.batch) return print(command.name, values, flags, desk);
  const lead = leadOption(command);
  if (lead === null) {
    process.stderr.write(`${command.name} takes no words, so there is nothing to read line by line.\n`);
    return codes.refused;
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') print(command.name, { ...values, [lead]: line }, flags, desk);
  }
  return codes.answered;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(command: string, values: Readonly<Record<string, string>>, flags: Flags, desk: Desk): number {
  const answer = dispatch({ command, arguments: values }, desk);
  const text = flags.json ? `${renderJson(command, answer, flags)}\n` : renderPlain(answer);
  process.stdout.write(text);
  return answer.outcome === 'refused' ? codes.refused : codes.answered;
}
