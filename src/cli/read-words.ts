import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Misuse } from './misuse.ts';

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
