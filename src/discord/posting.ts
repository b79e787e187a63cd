import { randomUUID } from 'node:crypto';
import type { Store } from '#src/command/here.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Fact } from '#src/daily/fact.ts';
import type { Log } from '#src/log.ts';
import type { Point } from '#src/schedule/points.ts';
import type { ChannelPort } from '#src/schedule/port.ts';
import type { Rounds } from '#src/schedule/rounds.ts';
import { createRunner } from '#src/schedule/runner.ts';
import { createWriter } from '#src/schedule/writer.ts';
import { type ChannelRest, createChannelPort } from './channel-port.ts';
import type { Clock } from './clock.ts';
import { backoff } from './retry.ts';
import type { Timer } from './watchdog.ts';

/** The runner of the daily posts, and the port it posts through. */
export function createPosting(options: {
  /** Repeats nothing by itself (`createPostingRest`). */
  readonly rest: ChannelRest;
  readonly store: Store;
  /** The pool and the documents as they are now. */
  readonly facts: () => readonly Fact[];
  readonly documents: () => readonly Document[];
  readonly log: Log;
  readonly clock: Pick<Clock, 'now'>;
  readonly timer: Pick<Timer, 'start'>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Milliseconds that one request may take; `requestPatience` where absent. */
  readonly patience?: number;
  /** Comes by each point of a delivery. */
  readonly at?: (point: Point) => unknown;
}): { readonly runner: Rounds; readonly port: ChannelPort } {
  const { rest, store, facts, documents, log, clock, timer, random, patience, at } = options;
  const port = createChannelPort(rest, { now: clock.now, ...(patience !== undefined && { patience }) });
  const runner = createRunner({
    ...{ schedules: store.schedules, port, log, at, owner: randomUUID() },
    writer: createWriter({ store, facts, documents }),
    now: () => Temporal.Instant.fromEpochMilliseconds(clock.now()),
    backoff: (failures) => backoff(failures, random),
    start: (ms, call) => timer.start(ms, call),
  });
  return { runner, port };
}
