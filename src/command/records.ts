/** All that is kept of one server, for /privacy: rows by the name of their table, with what each column holds. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

/** What is kept of servers, whatever it is. */
export type Records = {
  of(server: string): Rows;
  /** Deletes every row of a server, so that no byte of it is left in the files either. */
  erase(server: string): void;
  /** The bot has left a server, at an instant (ISO 8601); null: it is there (again). */
  left(server: string, at: string | null): void;
  /** Erases the servers that were left at that instant or before; says how many. */
  sweep(before: string): number;
};
