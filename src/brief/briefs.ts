import type { Brief } from './brief.ts';

/** Where briefs are kept. Every call is one transaction, also between processes. */
export type Briefs = {
  /** The open brief of a channel. */
  open(server: string, channel: string): Brief | null;
  get(id: string): Brief | null;
  /** Keeps a new brief; false where its channel has an open one. */
  start(brief: Brief): boolean;
  /**
   * Reads a brief, lets it be changed and keeps what comes back, all in one transaction, so that two people who add at
   * the same moment both do. Null where there is none; `change` may return the brief itself to leave it as it is. It
   * calls no store. Throws, and changes nothing, where what comes back is another brief, or one that is open again.
   */
  change(id: string, change: (brief: Brief) => Brief): Brief | null;
  /** Briefs, open or closed, with a publication of which Discord has not said whether it is there, as they were started. */
  doubtful(): readonly Brief[];
  /** Closed briefs of a channel, the latest first. */
  closed(server: string, channel: string): readonly Brief[];
  /** Deletes briefs that were closed at that instant or before; says how many. */
  sweep(closedBefore: string): number;
};
