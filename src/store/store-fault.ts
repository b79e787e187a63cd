import { dirname } from 'node:path';
import { Fault, type FaultCode } from '#src/corpus/fault.ts';

type Meaning = readonly [code: FaultCode, sentence: (path: string) => string];

/** What the system says of a file. */
const ofFile: Readonly<Record<string, Meaning>> = {
  ENOENT: ['store-unavailable', folderless],
  ENOTDIR: ['store-unavailable', folderless],
  EISDIR: ['store-unavailable', (path) => `The database ${path} is a folder. Set IBID_STORE to a file.`],
  EACCES: ['store-unavailable', unwritable],
  EPERM: ['store-unavailable', unwritable],
  EROFS: ['store-unavailable', unwritable],
  ENOSPC: ['store-full', full],
  EDQUOT: ['store-full', full],
};

/** What SQLite's primary result codes (sqlite.org/rescode.html) mean to the person who runs Ibid. */
const ofDatabase: Readonly<Record<number, Meaning>> = {
  3: ['store-unavailable', unwritable],
  5: ['store-locked', locked],
  6: ['store-locked', locked],
  8: ['store-unavailable', unwritable],
  10: [
    'store-unavailable',
    (path) => `The disk failed while the database ${path} was read or written. Look at the disk, then start again.`,
  ],
  11: ['store-damaged', damaged],
  13: ['store-full', full],
  14: ['store-unavailable', unwritable],
  23: ['store-unavailable', unwritable],
  26: [
    'store-foreign',
    (path) =>
      `${path} is no database. Set IBID_STORE to another file, or put a backup in its place (\`npm run ibid -- backup FILE\` makes them).`,
  ],
};

/** The Fault for what SQLite or the system threw on a database; what only a defect can bring about is given back as it is. */
export function storeFault(error: unknown, path: string): unknown {
  const meaning = meaningOf(error);
  return meaning ? new Fault(meaning[0], meaning[1](path), { cause: error }) : error;
}

/** The Fault for a database that cannot be trusted, with what was found. */
export function damage(path: string, problems: readonly string[] = []): Fault {
  return new Fault('store-damaged', damaged(path), { problems });
}

function meaningOf(error: unknown): Meaning | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error) return ofDatabase[Number(error.errcode) & 0xff];
  return 'code' in error ? ofFile[String(error.code)] : undefined;
}

function damaged(path: string): string {
  return `The database ${path} is damaged. Stop Ibid, move the file and those beside it that begin with its name away, and put a backup in its place (\`npm run ibid -- backup FILE\` makes them); without one Ibid begins anew.`;
}

function locked(path: string): string {
  return `Another program has kept the database ${path} locked for seconds. End it, or try again when it is done.`;
}

function unwritable(path: string): string {
  return `The database ${path} cannot be written. Give the user who runs Ibid the right to write this file and its folder, or set IBID_STORE to another place.`;
}

function folderless(path: string): string {
  return `There is no folder ${dirname(path)} for the database ${path}. Make it, or set IBID_STORE to another place.`;
}

function full(path: string): string {
  return `The disk is full: nothing more can be written to the database ${path}. Make room on it.`;
}
