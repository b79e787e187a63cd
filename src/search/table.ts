import { z } from 'zod';

/** A well-formed entry and the place to name when something else is wrong with it: `themes.json[12] (torture)`. */
export type Row<T> = { readonly where: string; readonly value: T };

/** Reads a list of entries called by their `key`, or of words; what is wrong with the others is added to `problems`. */
export function readTable<T>(
  file: string,
  key: string,
  schema: z.ZodType<T>,
  raw: unknown,
  problems: string[],
): Row<T>[] {
  if (!Array.isArray(raw)) problems.push(`${file}: must be a list of entries`);
  return entries(raw).flatMap((entry, index) => {
    const where = `${file}[${index}] (${nameOf(entry, key)})`;
    const { success, data, error } = schema.safeParse(entry);
    if (success) return [{ where, value: data }];
    for (const { path, message } of error.issues) {
      problems.push(`${where}, ${path.length > 0 ? z.core.toDotPath(path) : 'entry'}: ${message}`);
    }
    return [];
  });
}

/** The names under `key` of all entries, malformed ones too. */
export function entryNames(raw: unknown, key: string): ReadonlySet<string> {
  return new Set(entries(raw).map((entry) => nameOf(entry, key)));
}

/** Whatever stands a second time where it may stand once; capitals make no difference. */
export function repeated<T>(rows: readonly Row<T>[], field: string, of: (value: T) => readonly string[]): string[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ where, value }) =>
    of(value).flatMap((text) => {
      const before = first.get(text.toLowerCase());
      first.set(text.toLowerCase(), before ?? where);
      return before === undefined ? [] : [`${where}, ${field}: “${text}” is already in ${before}`];
    }),
  );
}

/** Words that do not stand after all words before them: out of order, or there already. */
export function unsorted(rows: readonly Row<string>[]): string[] {
  let last = '';
  return rows.flatMap(({ where, value }) => {
    if (value > last) {
      last = value;
      return [];
    }
    return [`${where}, entry: out of order or repeated after “${last}”`];
  });
}

function entries(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function nameOf(entry: unknown, key: string): string {
  const value: unknown = entry instanceof Object ? Reflect.get(entry, key) : entry;
  return typeof value === 'string' && value !== '' ? value : 'unnamed';
}
