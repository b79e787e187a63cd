import { z } from 'zod';

/** One row, by column. */
export type Values = Readonly<Record<string, string | number | null>>;

/** A table with rows of servers. */
export type Table = {
  readonly name: string;
  /** Those that are read and written. */
  readonly columns: readonly string[];
  /** SQL for the server that a row belongs to: by this it is listed, and erased. */
  readonly server: string;
  /** SQL for the order in which rows are listed. */
  readonly order: string;
};

/** A table whose rows stand for something. */
export type TableOf<T> = Table & {
  /** Throws a ZodError for a row that stands for nothing. */
  readonly read: (row: unknown) => T;
  readonly write: (thing: T) => Values;
};

const values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A row as it is kept, whatever it stands for. */
export function readValues(row: unknown): Values {
  return values.parse(row);
}

/** A table that keeps what a codec makes rows of. */
export function tableOf<T>(
  place: Omit<Table, 'columns'>,
  codec: z.ZodCodec<z.ZodObject<z.ZodRawShape, z.core.$strict>, z.ZodCustom<T, T>>,
): TableOf<T> {
  return {
    ...place,
    columns: Object.keys(codec.in.shape),
    read: (row) => codec.parse(row),
    write: (thing) => readValues(z.encode(codec, thing)),
  };
}

/** What would be read after it was written; throws as writing it would. */
export function copy<T>(table: TableOf<T>, thing: T): T {
  return table.read(table.write(thing));
}
