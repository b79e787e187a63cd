import { expect, test } from 'vitest';
import { createGate } from '#src/schedule/gate.ts';

function started() {
  const log: string[] = [];
  const open = new Map<string, () => void>();
  const work = (name: string) => () => {
    log.push(name);
    return new Promise<void>((resolve) => open.set(name, resolve));
  };
  const end = async (name: string): Promise<void> => {
    open.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { log, work, end };
}

test('one at a time for a key, so many at a time altogether, in their order', async () => {
  const gate = createGate(2);
  const { log, work, end } = started();
  for (const [key, name] of [
    ['a', 'a1'],
    ['a', 'a2'],
    ['b', 'b1'],
    ['c', 'c1'],
  ] as const)
    void gate(key, work(name));
  await end('');
  expect(log).toEqual(['a1', 'b1']);
  await end('b1');
  expect(log).toEqual(['a1', 'b1', 'c1']);
  await end('a1');
  expect(log).toEqual(['a1', 'b1', 'c1', 'a2']);
});

test('work that fails makes room for the next, and its error is the caller’s', async () => {
  const gate = createGate(1);
  await expect(gate('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate('a', async () => 'done')).toBe('done');
});
