import type { Store } from '#src/command/here.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Fact } from '#src/daily/fact.ts';
import { createPosting } from '#src/discord/posting.ts';
import { createPostingRest } from '#src/discord/posting-rest.ts';
import type { Point } from '#src/schedule/points.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { recordedLog } from '../discord/recorded-log.ts';
import type { SimulatedDiscord } from './discord/simulated-discord.ts';

/** What is posted. */
export type Pool = { readonly document: Document; readonly facts: readonly Fact[] };

type Options = Pool & {
  readonly store?: Store;
  readonly patience?: number;
  readonly at?: (point: Point) => unknown;
  /** The clock runs, and pauses between attempts take their time; else it stands, and they move it in no time. */
  readonly runs?: boolean;
};

/** The real runner, store and requests in this process, on a clock that starts at an instant. */
export function startPosting(discord: SimulatedDiscord, start: string, options: Options) {
  const { store = createMemoryStore(), patience = 2_000, at, runs = false, document, facts } = options;
  let time = Date.parse(start);
  const since = Date.now();
  discord.advance(time - discord.time());
  let sleeping: number | null = null;
  const pauses: number[] = [];
  const { log, lines } = recordedLog();
  const clock = { now: () => time + (runs ? Date.now() - since : 0), sync: () => {} };
  const move = (ms: number): void => {
    time += ms;
    discord.advance(ms);
  };
  const { runner, port } = createPosting({
    rest: createPostingRest({ token: discord.token, apiUrl: discord.apiUrl, clock }),
    ...{ store, log, patience, clock, random: () => 0 },
    ...(at && { at }),
    facts: () => facts,
    documents: () => [document],
    timer: {
      start(ms, call) {
        if (call === runner.wake) {
          sleeping = ms;
          return () => {};
        }
        pauses.push(ms);
        if (!runs) move(ms);
        const timeout = setTimeout(call, runs ? ms : 0);
        return () => clearTimeout(timeout);
      },
    },
  });
  return {
    ...{ runner, port, store, lines, pauses },
    /** How long the runner means to sleep, in milliseconds. */
    sleeping: () => sleeping,
    /** Moves this machine's clock and Discord's. */
    advance: (duration: Temporal.DurationLike) => move(Temporal.Duration.from(duration).total('milliseconds')),
    /** Wakes the runner and lets it do all that is to be done now. */
    async run() {
      runner.wake();
      await runner.idle();
    },
    [Symbol.asyncDispose]: () => runner.stop(),
  };
}
