import type { Brief } from '#src/brief/brief.ts';
import { doubtfulIn } from '#src/brief/publish.ts';

/** Closed briefs, the latest first; of those closed at the same instant the one started later. */
export function latestClosed(started: readonly Brief[]): Brief[] {
  return started
    .filter(({ closed }) => closed !== null)
    .reverse()
    .sort((a, b) => Temporal.Instant.compare(b.closed ?? '', a.closed ?? ''));
}

/** Whether a brief was closed at an instant (ISO 8601) or before. */
export function closedBy({ closed }: Brief, instant: string): boolean {
  return closed !== null && Temporal.Instant.compare(closed, instant) <= 0;
}

/** Whether Discord has not said of a publication whether it is there. */
export function isDoubtful(brief: Brief): boolean {
  return doubtfulIn(brief).length > 0;
}

/** What a brief was changed into. Throws where that is another brief, or an ended one is open again: only a defect does so. */
export function keepsItsPlace(before: Brief, after: Brief): Brief {
  const moved = (['id', 'server', 'channel', 'opened'] as const).filter((field) => before[field] !== after[field]);
  if (before.closed !== null && after.closed === null) throw new Error('a brief that has ended was opened again');
  if (moved.length > 0) throw new Error(`a brief keeps its ${moved.join(', ')}`);
  return after;
}
