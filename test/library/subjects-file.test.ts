import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint } from '#src/library/fingerprint.ts';
import { readData } from '#src/library/read-data.ts';
import { DataFolder } from '../support/data-folder.ts';

const file = 'subjects.json';
const page = 'corpus/kazakhstan-country-page-2014';

test('a document whose index is wrong is not read, and the file is named', () => {
  using data = new DataFolder();
  data.edit(`${page}/${file}`, (text) => text.replace('"at": 96,', '"at": 97,'));
  expect(() => readData(data.path)).toThrow(
    expect.objectContaining({ problems: [expect.stringContaining(`${page}/${file}: no passage begins at 97`)] }),
  );
});

test('the data is other data where an index is, is not, or says something else', () => {
  using data = new DataFolder();
  const before = fingerprint(data.path, () => '')?.sha256;
  data.edit(`${page}/${file}`, (text) => text.replace('incarceration rate', 'incarceration rates'));
  const edited = fingerprint(data.path, () => '')?.sha256;
  rmSync(data.at(page, file));
  const without = fingerprint(data.path, () => '')?.sha256;
  expect(new Set([before, edited, without]).size).toBe(3);
  expect(readData(data.path).documents.map(({ subjects }) => Object.keys(subjects).length > 0)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
