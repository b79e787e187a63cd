/** What a person is told, and what a program. */
export type Told = { readonly text: string; readonly data: unknown };

/** One thing to do with the subject indexes of a folder of data. `tell` is for how far long work is. */
export type SubjectsWork = (
  words: readonly string[],
  folder: string,
  tell: (line: string) => void,
) => Told | Promise<Told>;

/** `1 entry`, `2 entries`. */
export function countedEntries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
