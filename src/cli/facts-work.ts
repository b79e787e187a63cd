import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Data } from '#src/library/read-data.ts';
import { Misuse } from './misuse.ts';

/** What work on the pool of facts is done with. */
export type Work = Data & {
  readonly folder: string;
  /** Local date. */
  readonly today: string;
};

/** Reads `--name value` options and the words between them; throws a Misuse that says what cannot be read. */
export function readWords<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Misuse(`${error.message.split('. ', 1)[0]?.replace(/\.$/, '')}.`);
  }
}
