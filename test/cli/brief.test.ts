import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toJson } from '#src/brief/export/json.ts';
import { held, itemFor } from '../support/brief-items.ts';
import { someBrief } from '../support/briefs.ts';
import { dataFolder } from '../support/desk.ts';
import { runIbid } from '../support/run-ibid.ts';

const folder = mkdtempSync(join(tmpdir(), 'ibid-brief-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = toJson(
  someBrief({
    items: ['cat-kazakhstan-follow-up-extracts@1881', 'kazakhstan-country-page-2014@325'].map((id) => itemFor(id)),
  }),
  held,
);

function check(text: string) {
  const file = join(folder, 'brief.json');
  writeFileSync(file, text);
  return runIbid(['brief', 'check', file], { data: dataFolder });
}

describe('brief check', () => {
  test('a brief as it was exported is verbatim', async () => {
    const { code, stdout, stderr } = await check(json);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      'Item 4: Kazakhstan: 2 of 2 passages are verbatim.',
      expect.stringMatching(/^ {3}1 {2}verbatim {2}Committee against Torture, .*\[CAT\/C\/KAZ\/CO\/2\]/),
      expect.stringMatching(/^ {3}2 {2}verbatim {2}\[Country page on torture in Kazakhstan\]/),
      '',
    ]);
  });

  test('one in which a word was changed is not, and the exit code says so', async () => {
    const { code, stdout } = await check(json.replaceAll('concerned', 'delighted'));
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Item 4: Kazakhstan: 1 of 2 passages are verbatim\.\n {3}1 {2}altered /);
  });

  test.for<[string, string, RegExp]>([
    ['that is no JSON', 'x', /brief\.json cannot be read as JSON: /],
    ['that is something else', '[]', /brief\.json is no brief as Ibid exports it\.\nthe file: /],
  ])('a file %s is refused with the way to type it', async ([, text, sentence]) => {
    const { code, stdout, stderr } = await check(text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('brief check FILE.json');
  });

  test.for([[], ['check'], ['look', 'x.json'], ['check', 'a', 'b'], ['check', 'missing.json']])(
    'brief %j is refused',
    async (args) => {
      const { code, stderr } = await runIbid(['brief', ...args], { data: dataFolder });
      expect(code).toBe(2);
      expect(stderr).toContain('brief check FILE.json');
    },
  );
});
