import { createInterface } from 'node:readline';
import type { Command } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch, refused } from '#src/command/dispatch.ts';
import { readConfig } from '#src/config.ts';
import { loadLibrary } from '#src/library/load.ts';
import { renderJson } from '#src/render/json.ts';
import { renderPlain } from '#src/render/plain.ts';
import { type Flags, readArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { leadOption } from './find-command.ts';
import { Misuse } from './misuse.ts';
import { findOperation, formatOperations, type Operation } from './operations.ts';
import { tellFault } from './tell-fault.ts';
import { endWhenUnread } from './unread.ts';

/**
 * Answers one call given on the command line, or with `--batch` one for each line of standard input; or does what the
 * person who runs Ibid asks for. Gives one of `exitCodes`.
 */
export async function run(argv: readonly string[]): Promise<number> {
  endWhenUnread(process.stdout);
  const asksHelp = argv[0] === 'help' || argv.includes('--help');
  const operation = findOperation(argv[0] === 'help' ? argv.slice(1) : argv);
  if (operation) return asksHelp ? tell(formatOperations([operation])) : operate(operation, argv.slice(1));
  const commands = await loadCommands(argv);
  const request = readArguments(argv, commands);
  const { flags } = request;
  if (request.kind === 'problem') return refuse(request.command, request.sentence, flags);
  const { command, values } = request;
  let desk: Desk;
  try {
    desk = { library: await loadLibrary(readConfig().data, say), commands };
  } catch (error) {
    tellFault(error);
    return exitCodes.fault;
  }
  if (command.name === 'help' && values['command'] === undefined && !flags.json) {
    print(command.name, values, flags, desk);
    return tell(`\nOn this command line alone:\n${formatOperations()}`);
  }
  if (!flags.batch) {
    const asked = command.form?.option;
    const text = asked !== undefined && values[asked] === undefined ? { [asked]: await readInput() } : {};
    return print(command.name, { ...values, ...text }, flags, desk);
  }
  const lead = leadOption(command);
  if (lead === null)
    return refuse(command.name, `${command.name} takes no words, so there is nothing to read line by line.`, flags);
  for await (const line of createInterface({ input: process.stdin })) {
    print(command.name, { ...values, [lead]: line }, flags, desk);
  }
  return exitCodes.answered;
}

async function operate(operation: Operation, args: readonly string[]): Promise<number> {
  try {
    return await (await operation.load()).run(args);
  } catch (error) {
    if (error instanceof Misuse) {
      say(`${error.message}\n${formatOperations([operation])}`);
      return exitCodes.refused;
    }
    tellFault(error);
    return exitCodes.fault;
  }
}

function tell(text: string): number {
  process.stdout.write(`${text}\n`);
  return exitCodes.answered;
}

/**
 * The command that is asked for, alone where its file goes by the first word: loading them all takes longer than
 * answering. All of them for help, for a name of two words, and for one that there is not.
 */
async function loadCommands(argv: readonly string[]): Promise<readonly Command[]> {
  const [name = ''] = argv;
  if (alone.includes(name) && !argv.includes('--help')) {
    const { default: command }: { default: Command } = await import(`#commands/${name}.ts`);
    return [command];
  }
  return (await import('#commands/index.ts')).commands;
}

const alone: readonly string[] = [
  'find',
  'cite',
  'show',
  'verify',
  'resolve',
  'notes',
  'trace',
  'quote',
  'compare',
  'recommendations',
];

/** A text that is too long for a command line: all of standard input. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) say('Paste the text, then press Ctrl-D on a line of its own.');
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) text += part;
  return text;
}

/** A command line that cannot be read: a program gets an object like any other, a person one line on standard error. */
function refuse(command: string, sentence: string, { json }: Flags): number {
  if (json) process.stdout.write(`${renderJson(command, refused(sentence))}\n`);
  else say(sentence);
  return exitCodes.refused;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(command: string, values: Readonly<Record<string, string>>, flags: Flags, desk: Desk): number {
  const answer = dispatch({ command, arguments: values }, desk);
  const text = flags.json ? `${renderJson(command, answer, flags)}\n` : renderPlain(answer);
  process.stdout.write(text);
  return answer.outcome === 'refused' ? exitCodes.refused : exitCodes.answered;
}
