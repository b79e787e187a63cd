import { z } from 'zod';
import type { Database, Given } from './database.ts';
import { damage } from './store-fault.ts';
import type { Table, TableOf } from './table.ts';

/** What the rows stand for that the end of a `select` picks out. Throws a Fault `store-damaged` for a row that stands for nothing. */
export function find<T>(database: Database, table: TableOf<T>, tail: string, given: Given = {}): T[] {
  return database.all(`${select(table)} ${tail}`, given).map((row) => {
    try {
      return table.read(row);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      throw damage(
        database.path,
        error.issues.map(({ path, message }) => `${[table.name, ...path].join('.')}: ${message}`),
      );
    }
  });
}

/** SQL for all columns of a table that are read. */
export function select({ name, columns }: Table): string {
  return `select ${columns.join(', ')} from ${name}`;
}

/** SQL that adds a row of parameters named like the columns. */
export function insert({ name, columns }: Table): string {
  return `insert into ${name} (${columns.join(', ')}) select ${parameters(columns)}`;
}

/** SQL that gives every column its parameter. */
export function update({ name, columns }: Table): string {
  return `update ${name} set (${columns.join(', ')}) = (${parameters(columns)})`;
}

/** SQL that adds a row or, where there is one with its key, changes that. */
export function upsert(table: Table, key: string): string {
  const changes = table.columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
  return `${insert(table)} where true on conflict (${key}) do update set ${changes.join(', ')}`;
}

function parameters(columns: readonly string[]): string {
  return columns.map((column) => `:${column}`).join(', ');
}
