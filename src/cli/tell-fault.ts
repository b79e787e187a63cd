import { Fault } from '#src/corpus/fault.ts';

/** Says on standard error what a Fault says, with all its problems; anything else is a defect and is thrown on. */
export function tellFault(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${[error.message, ...error.problems.map((problem) => `  - ${problem}`)].join('\n')}\n`);
}
