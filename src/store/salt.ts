import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from '#src/corpus/fault.ts';

/**
 * The secret of this installation, without which nobody can tell whose hash one is: 64 hexadecimal digits in a file
 * beside the database, made where there is none, readable by its owner alone. Throws a Fault where that cannot be.
 */
export function readSalt(storePath: string): string {
  const path = `${storePath}.salt`;
  try {
    if (!existsSync(path)) make(path);
    const salt = readFileSync(path, 'utf8').trim();
    if (/^[0-9a-f]{64}$/.test(salt)) return salt;
  } catch (cause) {
    throw new Fault('store-unavailable', `${path} cannot be read or made: give Ibid a folder that it may write in.`, {
      cause,
    });
  }
  throw new Fault('store-damaged', `${path} does not hold 64 hexadecimal digits: remove it, and a new one is made.`);
}

/** Whole or not at all, and where two processes make one at the same time, the first one’s. */
function make(path: string): void {
  const draft = `${path}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
}
