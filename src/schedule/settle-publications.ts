import type { Briefs } from '#src/brief/briefs.ts';
import { doubtfulIn, notePosted, takeBack } from '#src/brief/publish.ts';
import type { Log } from '#src/log.ts';
import type { ChannelPort } from './port.ts';
import { createRounds, type Rounds } from './rounds.ts';

/** Discord takes a response for three seconds; after this long, clocks that differ included, none can come any more. */
const lastArrival = Temporal.Duration.from({ seconds: 15 });

/**
 * Finds out what became of publications of which Discord has not told, because the program ended or the connection broke
 * in between: the bot's own messages in the channel are looked through. What is there is noted; what is not is taken back,
 * so that it comes next again. Where the bot may not look, it stays as it is until the next start.
 */
export function settlePublications({
  briefs,
  port,
  ...options
}: {
  readonly briefs: Pick<Briefs, 'doubtful' | 'change'>;
  readonly port: Pick<ChannelPort, 'find'>;
  /** By Discord's clock. */
  readonly now: () => Temporal.Instant;
  readonly log: Log;
  readonly start: (ms: number, call: () => void) => () => void;
}): Rounds {
  const { now, log } = options;
  const hidden = new Set<string>();

  const settle = async (brief: string, channel: string, { item, at }: ReturnType<typeof doubtfulIn>[number]) => {
    const finding = await port.find(channel, item, soughtFrom(at));
    if (finding.type === 'unknown') return;
    log.info('what became of a publication was looked for', { state: finding.type });
    if (finding.type === 'found') briefs.change(brief, (kept) => notePosted(kept, item, finding.message));
    else if (finding.type === 'absent') briefs.change(brief, (kept) => takeBack(kept, item, at));
    else hidden.add(item);
  };

  return createRounds({
    ...options,
    failed: { turn: 'the store failed', work: 'what became of a publication could not be told' },
    controller: new AbortController(),
    turn(begin) {
      const waking: Temporal.Instant[] = [];
      for (const brief of briefs.doubtful()) {
        for (const each of doubtfulIn(brief).filter(({ item }) => !hidden.has(item))) {
          const certain = Temporal.Instant.from(each.at).add(lastArrival);
          if (Temporal.Instant.compare(certain, now()) > 0) waking.push(certain);
          else begin(each.item, () => settle(brief.id, brief.channel, each));
        }
      }
      return waking.toSorted(Temporal.Instant.compare)[0] ?? null;
    },
  });
}

/** From when on the message of a publication is looked for: ids of messages carry Discord's time, which may differ from ours. */
export function soughtFrom(at: string): Temporal.Instant {
  return Temporal.Instant.from(at).subtract({ minutes: 5 });
}
