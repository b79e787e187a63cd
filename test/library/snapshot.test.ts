import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { codeHash, hashOf } from '#src/library/code-hash.ts';
import { fingerprint } from '#src/library/fingerprint.ts';
import { loadLibrary } from '#src/library/load.ts';
import { readSnapshot, snapshotPath, writeSnapshot } from '#src/library/snapshot.ts';
import { search } from '#src/search/search.ts';
import { DataFolder } from '../support/data-folder.ts';
import { readLayout, withHead } from './snapshot-head.ts';

const page = 'corpus/kazakhstan-country-page-2014';
const damaged = 'The kept index is damaged; the corpus is read again.';
const changed = 'The corpus or its reader has changed; the corpus is read again.';
const otherVersion = 'The kept index was written by another version of Ibid; the corpus is read again.';
const otherMachine = 'The kept index was written on another kind of machine; the corpus is read again.';

/** Loads and says what was told. */
async function load(folder: string) {
  const told: string[] = [];
  const library = await loadLibrary(folder, (line) => told.push(line));
  return { library, told };
}

const whole = new DataFolder();
afterAll(() => whole[Symbol.dispose]());
const first = await load(whole.path);
const kept = readFileSync(snapshotPath(whole.path));
const { madeOf } = readLayout(kept).head;

/** Whether a file is used, and what is told. */
function use(folder: string, file: Uint8Array) {
  writeFileSync(snapshotPath(folder), file);
  const told: string[] = [];
  return { used: readSnapshot(folder, madeOf, (line) => told.push(line)) !== null, told };
}

test('what was kept is used, and left as it is', async () => {
  const second = await load(whole.path);
  expect(second.library.documents).toEqual(first.library.documents);
  expect(second.library.vocabulary).toEqual(first.library.vocabulary);
  const ask = ({ library }: typeof first) =>
    search('three-hour registration', {}, library).map((hit) => hit.score.total);
  expect(ask(second)).toEqual(ask(first));
  expect([first.told, second.told]).toEqual([[], []]);
  expect(readFileSync(snapshotPath(whole.path)).equals(kept)).toBe(true);
  expect(readdirSync(whole.at('.index'))).toEqual(['snapshot']);
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
    const prints = () => fingerprint(data.path, () => hashOf([code.path]))?.sha256;
    const before = prints();
    expect(before).toBe(prints());
    code.edit('vocabulary/states.json', (text) => `${text}\n`);
    const after = prints();
    expect(after).not.toBe(before);
    code.edit(`${page}/source.txt`, (text) => `${text}\n`);
    expect(prints()).not.toBe(after);
  });

  test('a program that runs stays what it was, whatever becomes of its files', () => {
    expect(codeHash()).toMatch(/^[0-9a-f]{64}$/);
    expect(codeHash()).toBe(codeHash());
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

describe('a file that is not what was written is not used, and that is told', () => {
  const { sections } = readLayout(kept);
  const zeros = (file: Buffer, from: number, length: number) => Buffer.from(file).fill(0, from, from + length);
  const flipped = (file: Buffer, at: number) => {
    const other = Buffer.from(file);
    other.writeUInt8(other.readUInt8(at) ^ 1, at);
    return other;
  };
  const telling = sections.filter(({ from, length }) => kept.subarray(from, from + length).some((byte) => byte !== 0));

  test('it has sections of everything', () => {
    expect(new Set(sections.map(({ name }) => name.split('.')[0]))).toEqual(
      new Set([
        ...'documents vocabulary names things stems abbreviations forward engine'.split(' '),
        ...'subjects known topics themeSpace proposals leads words traces'.split(' '),
      ]),
    );
    expect(sections.at(-1)).toMatchObject({ from: kept.length - (sections.at(-1)?.length ?? 0) });
  });

  test.for<[string, Buffer, string]>([
    ...sections
      .filter(({ length }) => length > 0)
      .flatMap(({ name, from, length }): [string, Buffer, string][] => [
        [`one bit of ${name}`, flipped(kept, from + Math.floor(length / 2)), damaged],
        [`cut off within ${name}`, kept.subarray(0, from + Math.floor(length / 2)), damaged],
      ]),
    ...telling.map(({ name, from, length }): [string, Buffer, string] => [
      `zeros for ${name}`,
      zeros(kept, from, length),
      damaged,
    ]),
    ['empty', Buffer.alloc(0), damaged],
    ['zeros', zeros(kept, 0, kept.length), damaged],
    ['another file', Buffer.from('{"documents":[]}'), damaged],
    ['one bit of the head', flipped(kept, 120), damaged],
    ['cut off within the head', kept.subarray(0, 120), damaged],
    ['cut off within the mark', kept.subarray(0, 20), damaged],
    ['another digest of the head', flipped(kept, 40), damaged],
    ['another length of the head', Buffer.concat([Buffer.from('ibid 1 99'), kept.subarray(9)]), damaged],
    ['a head without sections', withHead(kept, ({ sections: _, ...head }) => head), damaged],
    ['a section said to be longer', withHead(kept, longer), damaged],
    ['another version', withHead(kept, (head) => head, 2), otherVersion],
    ['the other endianness', withHead(kept, (head) => ({ ...head, endianness: turned })), otherMachine],
    ['of other data', withHead(kept, (head) => ({ ...head, madeOf: '0'.repeat(64) })), changed],
  ])('%s', ([, file, sentence]) => {
    expect(use(whole.path, file)).toEqual({ used: false, told: [sentence] });
  });

  test('any byte', () => {
    fc.assert(
      fc.property(fc.nat(kept.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(kept);
        other.writeUInt8(other.readUInt8(at) ^ change, at);
        const { used, told } = use(whole.path, other);
        expect(used).toBe(false);
        expect(told).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  test('while it is used as it was', () => {
    expect(use(whole.path, kept)).toEqual({ used: true, told: [] });
    expect(
      use(
        whole.path,
        withHead(kept, (head) => head),
      ),
    ).toEqual({ used: true, told: [] });
  });

  test('and the corpus is read again', async () => {
    using data = new DataFolder();
    await load(data.path);
    const file = readFileSync(snapshotPath(data.path));
    writeFileSync(snapshotPath(data.path), file.subarray(0, -100));
    const second = await load(data.path);
    expect(second.told).toEqual([damaged]);
    expect(second.library.documents).toEqual(first.library.documents);
    expect((await load(data.path)).told).toEqual([]);
    expect(readFileSync(snapshotPath(data.path)).equals(file)).toBe(true);
  });

  test('after a changed text nothing kept is served', async () => {
    using data = new DataFolder();
    await load(data.path);
    data.edit(`${page}/source.txt`, (text) => text.replace('Zhanaozen', 'Zhanaosen'));
    await expect(load(data.path)).rejects.toThrow(Fault);
  });
});

const turned = endianness() === 'LE' ? 'BE' : 'LE';

function longer({ sections: [first, ...rest], ...head }: ReturnType<typeof readLayout>['head']) {
  return { ...head, sections: [{ ...first, length: (first?.length ?? 0) + 1 }, ...rest] };
}

test('a folder that cannot be written to keeps no snapshot and answers all the same', async () => {
  using data = new DataFolder();
  writeFileSync(data.at('.index'), 'a file where the folder would be');
  const { library, told } = await load(data.path);
  expect(library.documents).toHaveLength(5);
  expect(told).toEqual([]);
  expect(existsSync(snapshotPath(data.path))).toBe(false);
});

test.skipIf(process.getuid?.() === 0)('nor does a read-only one (not as root, who may write everywhere)', () => {
  using data = new DataFolder();
  mkdirSync(data.at('.index'));
  chmodSync(data.at('.index'), 0o500);
  writeSnapshot(data.path, madeOf, []);
  expect(readdirSync(data.at('.index'))).toEqual([]);
  chmodSync(data.at('.index'), 0o700);
});

test('what another program left half-written goes, and what one is writing stays', () => {
  using data = new DataFolder();
  mkdirSync(data.at('.index'));
  const ended = `snapshot.${2 ** 30}`;
  const running = `snapshot.${process.ppid}`;
  for (const name of [ended, running, 'notes.txt']) writeFileSync(data.at('.index', name), 'half');
  writeSnapshot(data.path, madeOf, []);
  expect(readdirSync(data.at('.index')).toSorted()).toEqual(['notes.txt', 'snapshot', running].toSorted());
});
