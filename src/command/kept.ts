import type { Rows } from './records.ts';

/** What each table holds of a server, and each of its columns; all that is ever kept of a server is in these. */
export const keptTables: Readonly<
  Record<string, { readonly what: string; readonly columns: Readonly<Record<string, string>> }>
> = {
  settings: {
    what: 'what /settings set has set, one row',
    columns: {
      server: 'the id of this server',
      style: 'the citation style',
      private: 'whether answers are for the asker alone',
      language: 'the language of dates',
      zone: 'the time zone',
    },
  },
  schedules: {
    what: 'one row for each daily fact, numbered in the order in which they were set up',
    columns: {
      id: 'eight letters and digits that Ibid made up',
      server: 'the id of this server',
      channel: 'the id of the channel',
      time: 'the time of day',
      zone: 'the time zone',
      days: 'the days of the week',
      topic: 'the topic, if any',
      document: 'the document, if any',
      role: 'the id of the role that is pinged, if any',
      seed: 'a random number that orders the facts',
      since: 'the first day that may have a post',
      paused: 'whether it is paused',
      paused_until: 'until when',
      paused_reason: 'why, where Ibid paused it itself',
    },
  },
  posts: {
    what: 'one row for each day of a daily fact that had a post, or should have had one',
    columns: {
      schedule: 'which daily fact',
      date: 'the day',
      state: 'whether it was posted, missed, skipped, refused, or is being posted',
      fact: 'which fact',
      due: 'when it was due',
      owner: 'a random name of the running program that is posting it, while it does',
      lease: 'how long that may take',
      message: 'the id of the message',
      settled: 'when that was decided',
      late: 'whether it was late',
      reason: 'why it was not posted',
    },
  },
  briefs: {
    what: 'one row for each brief, until so many days after it has ended (30 unless whoever runs Ibid has set another number)',
    columns: {
      id: 'eight letters and digits that Ibid made up',
      server: 'the id of this server',
      channel: 'the id of the channel',
      owner: 'who started it, as a hash that differs from server to server and from which no name or id can be read',
      title: 'the title',
      slot: 'the speaking time',
      pace: 'the words a minute',
      items:
        'the passages: where each stands in its document, a hash of its words, the note that somebody wrote to it, when it was published or withdrawn and why, and the id of the message',
      document: 'the document last used',
      opened: 'when it was started',
      closed: 'when it ended',
    },
  },
  departures: {
    what: 'one row, where Ibid was removed from the server',
    columns: { server: 'the id of this server', left_at: 'when that was' },
  },
};

/** How many rows there are in all. */
export function countRows(rows: Rows): number {
  return Object.values(rows).reduce((sum, each) => sum + each.length, 0);
}

/** `schedules (2 rows): one row for each daily fact. Columns: …`. */
export function tableSentence(name: string, count: number): string {
  const { what, columns } = keptTables[name] ?? { what: 'of a kind that this text does not know yet', columns: {} };
  const each = Object.entries(columns).map(([column, holds]) => `${column} (${holds})`);
  return `${name}, ${rowsOf(count)}: ${what}. Columns: ${each.join(', ')}.`;
}

/** `1 row`, `3 rows`. */
export function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
