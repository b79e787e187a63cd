import { expect, test } from 'vitest';
import { startProgram } from '../support/child.ts';

const places = [
  {},
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LANG: 'kk_KZ.UTF-8', LC_ALL: 'kk_KZ.UTF-8', TZ: 'Pacific/Marquesas' },
] as const;

test('the same answers in every process, whatever its language and time zone', async () => {
  const answers: string[] = [];
  for (const env of places) {
    await using program = startProgram({ script: 'test/search/answers-fixture.ts', env });
    expect(await program.ended, program.stderr).toEqual({ code: 0, signal: null });
    answers.push(program.stdout);
  }
  expect(answers[0]?.split('\n').length).toBeGreaterThan(50);
  expect(answers[1]).toBe(answers[0]);
  expect(answers[2]).toBe(answers[0]);
});
