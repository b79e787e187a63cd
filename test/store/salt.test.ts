import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { readSalt } from '#src/store/salt.ts';
import { TempFolder } from './temp-folder.ts';

test('is made once, beside the database, for its owner alone, and stays', () => {
  using folder = new TempFolder();
  const store = join(folder.path, 'ibid.sqlite');
  const salt = readSalt(store);
  expect(salt).toMatch(/^[0-9a-f]{64}$/);
  expect(readSalt(store)).toBe(salt);
  expect(readFileSync(`${store}.salt`, 'utf8')).toBe(salt);
  expect(readdirSync(folder.path)).toEqual(['ibid.sqlite.salt']);
  expect(statSync(`${store}.salt`).mode & 0o077).toBe(0);
  expect(readSalt(join(folder.path, 'other.sqlite'))).not.toBe(salt);
});

test.for([
  ['what holds something else', 'x', 'store-damaged'],
  ['what is empty', '', 'store-damaged'],
] as const)('%s is not used', ([, text, code]) => {
  using folder = new TempFolder();
  const store = join(folder.path, 'ibid.sqlite');
  writeFileSync(`${store}.salt`, text);
  expect(codeOf(() => readSalt(store))).toBe(code);
});

test('a folder that is not there is a Fault', () => {
  using folder = new TempFolder();
  expect(codeOf(() => readSalt(join(folder.path, 'no', 'ibid.sqlite')))).toBe('store-unavailable');
});

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Fault ? error.code : 'no Fault';
  }
}
