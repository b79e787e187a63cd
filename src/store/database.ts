import { closeSync, openSync } from 'node:fs';
import {
  backup,
  DatabaseSync,
  type DatabaseSyncOptions,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite';
import { storeFault } from './store-fault.ts';

export type Given = Readonly<Record<string, SQLInputValue>>;
export type Row = Readonly<Record<string, SQLOutputValue>>;

const usualPatience = 5_000;

/** A SQLite file: statements are prepared once, and what goes wrong outside the program is thrown as a Fault. */
export class Database {
  readonly path: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(path: string, connection: DatabaseSync) {
    this.path = path;
    this.#connection = connection;
  }

  /**
   * Opens the file at an absolute path, or makes it, readable by its owner alone. A call waits `patience` milliseconds for
   * another process to be done with it.
   */
  static open(path: string, patience: number = usualPatience): Database {
    touch(path);
    const database = Database.#connect(path, { timeout: patience, enableForeignKeyConstraints: true });
    try {
      // No other file holds a copy of a row; a commit has reached the disk; what is deleted is overwritten.
      database.exec('pragma temp_store = memory; pragma synchronous = full; pragma fullfsync = on');
      database.exec('pragma secure_delete = on');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Opens the file at an absolute path to read it, and never changes it. */
  static openToRead(path: string): Database {
    return Database.#connect(path, { timeout: usualPatience, readOnly: true });
  }

  static #connect(path: string, options: DatabaseSyncOptions): Database {
    return translated(path, () => new Database(path, new DatabaseSync(path, options)));
  }

  all(sql: string, given: Given = {}): Row[] {
    return translated(this.path, () => this.#prepared(sql).all(given));
  }

  /** The one number that a statement gives. */
  number(sql: string, given: Given = {}): number {
    return Number(Object.values(this.all(sql, given)[0] ?? {})[0]);
  }

  /** How many rows it changed. */
  run(sql: string, given: Given = {}): number {
    return Number(translated(this.path, () => this.#prepared(sql).run(given)).changes);
  }

  /** Statements without parameters. */
  exec(sql: string): void {
    translated(this.path, () => this.#connection.exec(sql));
  }

  /** All of it or nothing, and nobody else writes meanwhile. */
  transaction<T>(work: () => T): T {
    this.exec('begin immediate');
    try {
      const result = work();
      this.exec('commit');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.exec('rollback');
      throw error;
    }
  }

  /**
   * Copies it into a file that is empty or not there: as it was when the transaction that is open began to read.
   * Throws what SQLite throws, which may be about either file.
   */
  async copyTo(path: string): Promise<void> {
    await backup(this.#connection, path);
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

/** SQLite would make the file readable by everybody, and would not say what is wrong with its folder. */
function touch(path: string): void {
  translated(path, () => closeSync(openSync(path, 'a', 0o600)));
}

function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFault(error, path);
  }
}
