/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One fact a day in one channel. Ids of servers, channels, roles and messages are Discord's: 17 to 20 digits. */
export type Schedule = {
  /** Ours: eight letters and digits. */
  readonly id: string;
  readonly server: string;
  readonly channel: string;
  /** Local time of day, `HH:MM`. */
  readonly time: string;
  /** IANA time zone. */
  readonly zone: string;
  /** Ascending, at least one. */
  readonly days: readonly Weekday[];
  /** Id of a theme: only facts that have it. */
  readonly topic: string | null;
  /** Id of a document: only facts from it. */
  readonly document: string | null;
  /** Pinged by each post; nobody where null. */
  readonly role: string | null;
  /** Orders the facts: the same seed and pool, the same order. 32 bits, unsigned. */
  readonly seed: number;
  /** The first local date (`YYYY-MM-DD`) that may have a post. */
  readonly since: string;
  readonly paused: Pause | null;
};

export type Pause = {
  /** The first local date that has a post again; null until somebody resumes. */
  readonly until: string | null;
  /** Why Ibid itself paused it, a whole sentence; null where somebody wished it. */
  readonly reason: string | null;
};

/**
 * claimed: a process is about to send it, or was when it ended · sent · missed: too late to be posted · skipped: by wish ·
 * failed: Discord refused it.
 */
export type PostState = 'claimed' | 'sent' | 'missed' | 'skipped' | 'failed';

/** What became of one local date of a schedule; there is one for each at most. */
export type Post = {
  readonly schedule: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly state: PostState;
  /** Id of the fact; null where none was chosen. */
  readonly fact: string | null;
  /** When it was due: an instant in UTC, ISO 8601. */
  readonly due: string;
  /** The process that claimed it, and until when nobody else may take it over (an instant in UTC, ISO 8601). */
  readonly owner: string | null;
  readonly lease: string | null;
  /** Id of the message, once it is known. */
  readonly message: string | null;
  /** When it was marked as sent, missed, skipped or failed; an instant in UTC, ISO 8601. */
  readonly settled: string | null;
  /** Posted after its time, and marked so. */
  readonly late: boolean;
  /** Why it failed or was missed, a whole sentence. */
  readonly reason: string | null;
};
