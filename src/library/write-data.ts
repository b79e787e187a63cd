import { Fault } from '#src/corpus/fault.ts';
import { replaceFile } from './replace-file.ts';

/** Writes a file of data; where that cannot be, the old one stays, and a Fault says why. */
export function writeData(path: string, text: string): void {
  try {
    replaceFile(path, [Buffer.from(text)]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'why is not known';
    throw new Fault('data-unwritable', `${path} cannot be written, and stays as it was: ${reason}`, { cause });
  }
}
