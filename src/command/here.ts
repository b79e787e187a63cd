import type { Briefs } from '#src/brief/briefs.ts';
import type { Fact } from '#src/daily/fact.ts';
import type { Sha256 } from '#src/daily/fact-check.ts';
import type { Schedules } from '#src/daily/schedules.ts';
import type { Records } from './records.ts';
import type { SettingsStore } from './server-settings.ts';

/** What is kept between calls. */
export type Store = {
  readonly schedules: Schedules;
  readonly settings: SettingsStore;
  readonly briefs: Briefs;
  readonly records: Records;
};

/** Permissions that commands ask for. */
export type Right = 'manage-server' | 'manage-messages';

/** Where on Discord a command was given, and what a command may touch there. */
export type Here = {
  /** Null in a direct message, and in a server that has not added the bot. */
  readonly server: string | null;
  readonly channel: string;
  /** Who asks: a salted hash, never the id, and another one in every server. */
  readonly person: string;
  /** What the person may do here, by Discord's word. */
  readonly may: ReadonlySet<Right>;
  /**
   * Names of the permissions, as Discord shows them, that Ibid lacks for posting in the channel that an option names (and
   * pinging the role that another names); null where it cannot be told.
   */
  readonly lacks: (channel: string) => readonly string[] | null;
  /** The name of a channel of the server, without `#`; null where it is not known. */
  readonly channelName: (channel: string) => string | null;
  readonly store: Store;
  /** The pool of daily facts. */
  readonly facts: readonly Fact[];
  /** Makes whoever posts look at the schedules again: to be called after any change of them. */
  readonly wake: () => void;
  readonly now: () => Temporal.Instant;
  readonly sha256: Sha256;
  /** 32 random bits, unsigned. */
  readonly random: () => number;
};
