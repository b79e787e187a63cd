import { expect, test } from 'vitest';
import { type Program, startProgram } from './child.ts';

const script = 'test/support/child-fixture.ts';

const alive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a program runs with this Node, its input, its arguments and nothing else of our environment', async () => {
  await using program = startProgram({ script, args: ['echo', 'environment'], input: 'words', env: { GIVEN: 'yes' } });
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.stdout).toMatch(/^input: words\n/);
  expect(Object.keys(JSON.parse(program.stdout.split('\n')[1] ?? '')).sort()).toEqual(['GIVEN', 'PATH']);
});

test('a line of either output is waited for', async () => {
  await using program = startProgram({ script, args: ['complain', 'wait'] });
  expect(await program.waitForLine(/^wait/)).toBe('waiting');
  expect(await program.waitForLine(/^complaint$/)).toBe('complaint');
});

test('a line that never comes is an error when the program ends, or when the signal says so', async () => {
  await using ending = startProgram({ script, args: ['half', 'fail'] });
  await expect(ending.waitForLine(/half/)).rejects.toThrow(/ended without a line like.*half a li/s);
  expect((await ending.ended).code).toBe(3);
  await using waiting = startProgram({ script, args: ['wait'] });
  await waiting.waitForLine(/waiting/);
  const enough = new AbortController();
  const failed = expect(waiting.waitForLine(/never/, enough.signal)).rejects.toThrow(/No line like.*waiting/s);
  enough.abort();
  await failed;
  await expect(waiting.waitForLine(/never/, enough.signal)).rejects.toThrow(/No line like/);
});

test('stop asks and waits, kill does not ask', async () => {
  await using asked = startProgram({ script, args: ['wait'] });
  await asked.waitForLine(/waiting/);
  expect(await asked.stop()).toEqual({ code: 0, signal: null });
  expect(asked.stdout).toContain('stopping');
  await using killed = startProgram({ script, args: ['wait'] });
  await killed.waitForLine(/waiting/);
  expect(await killed.kill()).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await killed.stop()).toEqual({ code: null, signal: 'SIGKILL' });
});

test('nothing is left behind, not even a program that does not want to stop', async () => {
  let left: Program;
  {
    await using stubborn = startProgram({ script, args: ['wait-for-ever'] });
    await stubborn.waitForLine(/waiting/);
    expect(alive(stubborn.pid)).toBe(true);
    left = stubborn;
  }
  expect(alive(left.pid)).toBe(false);
});

test('a program cannot leave this machine', async () => {
  await using program = startProgram({ script, args: ['outside'] });
  await program.ended;
  expect(program.stdout).toContain('OutsideError: A test must not leave this machine: a connection to 192.0.2.1');
});
