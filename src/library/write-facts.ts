import { formatFacts } from '#src/daily/format-facts.ts';
import { writeData } from './write-data.ts';

/** Writes the list of facts; where that cannot be, the old one stays, and a Fault says why. */
export function writeFacts(path: string, entries: readonly unknown[]): void {
  writeData(path, formatFacts(entries));
}
