import { type ProgramOptions, startProgram } from './child.ts';

/** What a run of the program left. */
export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type Given = Partial<Omit<ProgramOptions, 'script' | 'args'>> & {
  /** Absolute path of a folder of data. */
  readonly data: string;
};

/** Runs the command line once, to its end. */
export function runIbid(args: readonly string[], given: Given): Promise<Ran> {
  return run('src/cli/ibid.ts', args, given);
}

/** Runs the bot without a token: the console, on input that is not a terminal. */
export function runConsole(input: string, given: Given): Promise<Ran> {
  return run('src/main.ts', [], { ...given, input });
}

async function run(script: string, args: readonly string[], { data, env = {}, ...given }: Given): Promise<Ran> {
  await using program = startProgram({ script, args, env: { IBID_DATA: data, ...env }, ...given });
  const { code } = await program.ended;
  return { code, stdout: program.stdout, stderr: program.stderr };
}
