import { readConfig } from '#src/config.ts';
import { backUp } from '#src/store/backup.ts';
import { tables } from '#src/store/tables.ts';
import { exitCodes } from './exit-codes.ts';
import { Misuse } from './misuse.ts';

/** Copies the database into a new file and says in one line what the copy holds. */
export async function run(args: readonly string[]): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || file === '' || file.startsWith('-')) throw new Misuse('Name the file to write.');
  if (more.length > 0) throw new Misuse('Name one file; put quotation marks round a name with spaces.');
  const { path, version, bytes, rows } = await backUp(readConfig().store, file);
  const counts = tables.map(({ name }) => `${name} ${rows[name] ?? 0}`);
  process.stdout.write(`${path}: ${counts.join(', ')} (version ${version}, ${bytes} bytes), read back and checked.\n`);
  return exitCodes.answered;
}
