/** All that is kept of one server, for /privacy: rows by the name of their table, with what each column holds; tables without any are left out. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

/** What is kept of servers, whatever it is. */
export type Records = {
  /** Every server of which anything is kept, ascending: one that the bot is not in any more was left while it did not run. */
  servers(): readonly string[];
  of(server: string): Rows;
  /**
   * Deletes every row of a server, so that no byte of it is left in the files either. Throws a Fault `store-locked`
   * where the rows are gone but another process still reads the files.
   */
  erase(server: string): void;
  /**
   * The bot has left a server, at an instant (ISO 8601), of which the first counts and which is kept only where anything
   * else is; null: it is there (again).
   */
  left(server: string, at: string | null): void;
  /** Erases the servers that were left at that instant or before; says how many. Throws as `erase` does. */
  sweep(before: string): number;
};
