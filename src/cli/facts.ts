import { readConfig } from '#src/config.ts';
import { readData } from '#src/library/read-data.ts';
import { exitCodes } from './exit-codes.ts';
import { acceptFact } from './facts-accept.ts';
import { checkFacts } from './facts-check.ts';
import { proposeFacts } from './facts-propose.ts';
import type { Work } from './facts-work.ts';
import { pickWork } from './pick-work.ts';

const works: Readonly<Record<string, (args: readonly string[], work: Work) => string>> = {
  propose: proposeFacts,
  check: checkFacts,
  accept: acceptFact,
};

/** Works on the pool of daily facts: `propose`, `check` or `accept`, and what that takes. */
export function run([name = '', ...args]: readonly string[]): number {
  const work = pickWork(works, name, 'facts');
  const folder = readConfig().data;
  const today = Temporal.Now.plainDateISO().toString();
  process.stdout.write(`${work(args, { folder, today, ...readData(folder) })}\n`);
  return exitCodes.answered;
}
