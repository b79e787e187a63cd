import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { readmeTables, withTables } from '#src/cli/readme.ts';
import { loadLibrary } from '#src/library/load.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test('the README shows the commands, the settings and an answer as they are (npm run docs writes them)', async () => {
  const desk = { library: await loadLibrary('data'), commands };
  expect(withTables(read('README.md'), readmeTables(desk))).toBe(read('README.md'));
});

test('a README without its marks is refused', () => {
  expect(() => withTables('# Ibid', { commands: '' })).toThrow('README.md has no <!-- commands -->');
});

test('CI runs exactly what the README tells a newcomer to type', () => {
  const ci = read('.ci/run')
    .split('\n')
    .filter((line) => /^(npm|npx|node)\b/.test(line));
  expect(ci).toEqual(['npm ci', 'npm test']);
  expect(read('README.md')).toContain('```\nnpm ci\nnpm test\n```');
});
