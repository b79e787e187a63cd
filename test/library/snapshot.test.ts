import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { fingerprint } from '#src/library/fingerprint.ts';
import { loadLibrary } from '#src/library/load.ts';
import { snapshotPath } from '#src/library/snapshot.ts';
import { search } from '#src/search/search.ts';
import { DataFolder } from '../support/data-folder.ts';

const page = 'corpus/kazakhstan-country-page-2014';

/** Loads and says what was told. */
async function load(folder: string) {
  const told: string[] = [];
  const library = await loadLibrary(folder, (line) => told.push(line));
  return { library, told };
}

test('what was kept answers as what was read', async () => {
  using data = new DataFolder();
  const first = await load(data.path);
  expect(existsSync(snapshotPath(data.path))).toBe(true);
  const kept = readFileSync(snapshotPath(data.path), 'utf8');
  const second = await load(data.path);
  expect(second.library.documents).toEqual(first.library.documents);
  expect(second.library.vocabulary).toEqual(first.library.vocabulary);
  const ask = ({ library }: typeof first) => search('three-hour registration', {}, library).map((hit) => hit.score);
  expect(ask(second)).toEqual(ask(first));
  expect([first.told, second.told]).toEqual([[], []]);
  expect(readFileSync(snapshotPath(data.path), 'utf8')).toBe(kept);
  expect(readdirSync(data.at('.index'))).toEqual(['snapshot.json']);
});

test('no source text is taken from the snapshot', async () => {
  using data = new DataFolder();
  const { library } = await load(data.path);
  const body = readFileSync(snapshotPath(data.path), 'utf8').split('\n').slice(2).join('\n');
  const kept: { documents: { source: string }[] } = JSON.parse(body);
  expect(kept.documents.map(({ source }) => source)).toEqual(library.documents.map(() => ''));
});

describe('the fingerprint is another one when', () => {
  test.for<[string, (data: DataFolder) => void]>([
    ['a text has one byte more', (data) => data.edit(`${page}/source.txt`, (text) => `${text} `)],
    ['what is known of it changes', (data) => data.edit(`${page}/document.json`, (text) => `${text}\n`)],
    ['a table of the vocabulary changes', (data) => data.edit('vocabulary/states.json', (text) => `${text}\n`)],
    ['a document goes', (data) => rmSync(data.at(page), { recursive: true })],
    [
      'a byte moves from one file to the next',
      (data) => {
        const name = `${page}/document.json`;
        const first = readFileSync(data.at(name), 'utf8').charAt(0);
        data.edit(name, (text) => text.slice(1));
        data.edit(`${page}/source.txt`, (text) => `${text}${first}`);
      },
    ],
  ])('%s', ([, change]) => {
    using data = new DataFolder();
    const before = fingerprint(data.path)?.sha256;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint(data.path)?.sha256).toBe(before);
    change(data);
    expect(fingerprint(data.path)?.sha256).not.toBe(before);
  });

  test('the code that reads it changes, also in a folder further down', () => {
    using data = new DataFolder();
    using code = new DataFolder();
    const prints = () => fingerprint(data.path, [code.path])?.sha256;
    const before = prints();
    expect(before).toBe(prints());
    code.edit('vocabulary/states.json', (text) => `${text}\n`);
    const after = prints();
    expect(after).not.toBe(before);
    code.edit(`${page}/source.txt`, (text) => `${text}\n`);
    expect(prints()).not.toBe(after);
  });

  test('there is one for the real code, whatever folders it has', () => {
    using data = new DataFolder();
    mkdirSync(data.at('vocabulary', 'drafts'));
    expect(fingerprint(data.path)?.sources.size).toBe(5);
  });

  test('but a file that cannot be read gives none', () => {
    using data = new DataFolder();
    rmSync(data.at(page, 'source.txt'));
    expect(fingerprint(data.path)).toBeNull();
    expect(fingerprint(`${data.path}/elsewhere`)).toBeNull();
  });
});

describe('a snapshot that cannot be trusted is made anew, and that is told', () => {
  const damaged = 'The kept index is damaged; the corpus is read again.';
  const changed = 'The corpus or its reader has changed; the corpus is read again.';

  test.for<[string, (text: string) => string, string]>([
    ['one byte changed in its body', (text) => text.replace('Zhanaozen', 'Zhanaosen'), damaged],
    ['cut short', (text) => text.slice(0, -100), damaged],
    ['emptied', () => '', damaged],
    ['zeros', (text) => '\0'.repeat(text.length), damaged],
    ['another digest', (text) => text.replace(/\n[0-9a-f]/, '\nx'), damaged],
    ['of other bytes', (text) => text.replace(/^[0-9a-f]{8}/, '00000000'), changed],
  ])('%s', async ([, change, sentence]) => {
    using data = new DataFolder();
    const first = await load(data.path);
    const whole = readFileSync(snapshotPath(data.path), 'utf8');
    writeFileSync(snapshotPath(data.path), change(whole));
    const second = await load(data.path);
    expect(second.told).toEqual([sentence]);
    expect(second.library.documents).toEqual(first.library.documents);
    expect((await load(data.path)).told).toEqual([]);
  });

  test('after a changed text nothing kept is served', async () => {
    using data = new DataFolder();
    await load(data.path);
    data.edit(`${page}/source.txt`, (text) => text.replace('Zhanaozen', 'Zhanaosen'));
    await expect(load(data.path)).rejects.toThrow(Fault);
  });
});

test('a folder that cannot be written to keeps no snapshot and answers all the same', async () => {
  using data = new DataFolder();
  writeFileSync(data.at('.index'), 'a file where the folder would be');
  const { library, told } = await load(data.path);
  expect(library.documents).toHaveLength(5);
  expect(told).toEqual([]);
  expect(existsSync(snapshotPath(data.path))).toBe(false);
});

test.skipIf(process.getuid?.() === 0)('nor does a read-only one (not as root, who may write everywhere)', async () => {
  using data = new DataFolder();
  mkdirSync(data.at('.index'));
  chmodSync(data.at('.index'), 0o500);
  expect((await load(data.path)).library.documents).toHaveLength(5);
  expect(readdirSync(data.at('.index'))).toEqual([]);
  chmodSync(data.at('.index'), 0o700);
});
