import { expect, test } from 'vitest';
import { finished, type Steps } from '#src/corpus/steps.ts';
import { inTurns } from '#src/library/in-turns.ts';

/** Steps that each take longer than a turn. */
function* longSteps(count: number, seen: () => unknown): Steps<number> {
  for (let i = 0; i < count; i++) {
    for (const since = performance.now(); performance.now() - since < 10; );
    seen();
    yield;
  }
  return count;
}

test('others have their turn between long steps', async () => {
  const order: string[] = [];
  const others = (): void => {
    order.push('other');
    if (order.length < 20) setImmediate(others);
  };
  setImmediate(others);
  expect(await inTurns(longSteps(4, () => order.push('step')))).toBe(4);
  const steps = order.flatMap((each, i) => (each === 'step' ? [i] : []));
  for (const [i, at] of steps.entries()) if (i > 0) expect(order.slice(steps[i - 1], at)).toContain('other');
});

test('all at once is the same', () => {
  let count = 0;
  expect(finished(longSteps(2, () => count++))).toBe(2);
  expect(count).toBe(2);
});

test('what a step throws comes out', async () => {
  const failing = () =>
    longSteps(1, () => {
      throw new Error('no');
    });
  expect(() => finished(failing())).toThrow('no');
  await expect(inTurns(failing())).rejects.toThrow('no');
});
