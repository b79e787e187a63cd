import type { Block } from '#src/answer/answer.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { localDate, nextDue } from '#src/daily/due.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import type { Desk } from './desk.ts';
import { topicLabel } from './fact-topics.ts';
import type { Here } from './here.ts';

/** Said where a schedule has no fact, because what it was set to is in the pool no more. */
export const noFactLeft = 'The pool of daily facts has none for this: /daily set says what to choose from.';

/** When the next post of a schedule is due; null where none is coming. */
export function comingPost(schedule: Schedule, { store, now }: Here) {
  return nextDue(schedule, now(), store.schedules.posts(schedule.id));
}

/** One line on when the next post comes. */
export function nextLine(schedule: Schedule, here: Here): Block {
  const next = comingPost(schedule, here);
  return next
    ? { type: 'line', parts: ['Next post: ', { instant: next.at.toString(), zone: schedule.zone }] }
    : { type: 'note', text: 'No post is coming.' };
}

/** Whether nothing is posted on the present day because of a pause. */
export function isPaused({ paused, zone }: Schedule, { now }: Here): boolean {
  return paused !== null && (paused.until === null || localDate(zone, now()).toString() < paused.until);
}

/** ` about torture from cat-kazakhstan-follow-up-extracts`: what a schedule chooses from; nothing where that is all. */
export function narrowed({ topic, document }: Pick<Schedule, 'topic' | 'document'>, desk: Desk): string {
  return [
    ...(topic === null ? [] : [` about ${topicLabel(topic, desk)}`]),
    ...(document === null ? [] : [` from ${document}`]),
  ].join('');
}

/** One line on why nothing is posted. */
export function pauseSentence({ paused }: Schedule, language: string | null): string {
  const until = paused?.until ? `until ${writtenDate(paused.until, language)}` : 'until somebody resumes it';
  return `Paused ${until}.${paused?.reason ? ` Ibid did that itself: ${paused.reason}` : ''}`;
}
