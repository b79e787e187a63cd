import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/**
 * Puts a pipe in the place of a file: who reads it waits until `release` gives it what stood there, and puts the file back.
 * Not on Windows, which has no such pipes.
 */
export function stopAt(path: string): { release(): Promise<void> } {
  const content = readFileSync(path);
  rmSync(path);
  execFileSync('mkfifo', [path]);
  return {
    async release() {
      await writeFile(path, content);
      rmSync(path);
      writeFileSync(path, content);
    },
  };
}
