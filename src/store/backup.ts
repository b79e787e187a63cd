import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Fault } from '#src/corpus/fault.ts';
import { Database } from './database.ts';
import { versionOf } from './migrations.ts';
import { check } from './open.ts';

/** What a backup holds. */
export type Backup = {
  /** Absolute. */
  readonly path: string;
  readonly version: number;
  readonly bytes: number;
  /** How many rows, by table. */
  readonly rows: Readonly<Record<string, number>>;
};

/**
 * Copies a database, also while others write it, into a new file that holds all of it as it was at one moment, and reads
 * the copy back before it gets its name. Throws a Fault: `backup-refused` for what is wrong with the copy or its place,
 * one that begins with `store-` for what is wrong with the database.
 */
export async function backUp(from: string, to: string): Promise<Backup> {
  const [source, target] = [resolve(from), resolve(to)];
  refuseTaken(target);
  if (!existsSync(source) || statSync(source).size === 0) {
    throw new Fault(
      'store-unavailable',
      `There is nothing to back up: no database ${source}. Set IBID_STORE to the file that the bot uses.`,
    );
  }
  const database = Database.openToRead(source);
  try {
    const version = versionOf(database);
    database.exec('begin');
    const rows = countRows(database);
    await onTarget({ source, target }, () => copyInto(target, database, { version, rows }));
    return { path: target, version, bytes: statSync(target).size, rows };
  } finally {
    database.close();
  }
}

/** Gives a copy its name once it has been read back, and leaves nothing where that fails. */
async function copyInto(target: string, database: Database, expected: Expected): Promise<void> {
  const part = `${target}.part-${process.pid}`;
  closeSync(openSync(part, 'wx', 0o600));
  try {
    await database.copyTo(part);
    verify(part, expected);
    refuseTaken(target);
    renameSync(part, target);
    sync(dirname(target));
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
  }
}

type Expected = Pick<Backup, 'version' | 'rows'>;

/** An older backup may be the only good one left, so none is ever replaced. */
function refuseTaken(target: string): void {
  if (!existsSync(target)) return;
  throw new Fault('backup-refused', `No backup was made: ${target} is there already. Name a file that is not.`);
}

/** Makes a copy one single file without traces of deleted rows, and holds it to what was copied. */
function verify(path: string, expected: Expected): void {
  const copy = Database.open(path);
  try {
    copy.exec('pragma journal_mode = delete');
    check(copy);
    copy.exec('vacuum');
    check(copy);
    const [found, wanted] = [{ version: versionOf(copy), rows: countRows(copy) }, expected].map((each) =>
      JSON.stringify(each),
    );
    if (found !== wanted)
      throw new Fault('backup-refused', `No backup was made: the copy holds ${found} and not ${wanted}.`);
  } finally {
    copy.close();
  }
  sync(path);
}

function countRows(database: Database): Record<string, number> {
  const names = database.all("select name from sqlite_schema where type = 'table' order by name");
  return Object.fromEntries(
    names.map(({ name }) => [String(name), database.number(`select count(*) from "${String(name)}"`)]),
  );
}

/** Waits until a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  // Windows opens no folders, and needs it for none.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, statSync(path).isDirectory() ? 'r' : 'r+');
  fsyncSync(file);
  closeSync(file);
}

async function onTarget(
  { source, target }: { source: string; target: string },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || (error instanceof Fault && error.code === 'backup-refused')) throw error;
    const problems = error instanceof Fault ? error.problems : [];
    const why = ('code' in error && reasons(source)[String(error.code)]) || error.message;
    throw new Fault('backup-refused', `No backup was made: ${target} could not be written and read back: ${why}.`, {
      cause: error,
      problems,
    });
  }
}

/** What went wrong, by the code of an error. */
function reasons(source: string): Readonly<Record<string, string>> {
  const [mayNot, noFolder] = ['this user may not write there', 'there is no such folder'];
  return {
    ENOENT: noFolder,
    ENOTDIR: noFolder,
    EACCES: mayNot,
    EPERM: mayNot,
    EROFS: mayNot,
    ENOSPC: 'the disk is full',
    'store-damaged': `the copy is damaged, so the database ${source} or the disk may be`,
  };
}
