import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { formatFacts } from '#src/daily/format-facts.ts';

/** Writes the list of facts: beside, flushed, renamed, so that a reader finds the old list or the new one. */
export function writeFacts(path: string, entries: readonly unknown[]): void {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, formatFacts(entries), { flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
