import { setImmediate } from 'node:timers/promises';
import type { Steps } from '#src/corpus/steps.ts';

/** Milliseconds after which others have their turn: an answer that waits for so little is not late. */
const turn = 5;

/** Does work step by step, and lets everybody else have their turn in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < turn) continue;
    await setImmediate();
    since = performance.now();
  }
}
