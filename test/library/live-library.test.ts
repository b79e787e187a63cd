import { once } from 'node:events';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { type LiveLibrary, liveLibrary } from '#src/library/live-library.ts';
import { loadLibrary } from '#src/library/load.ts';
import { readApart } from '#src/library/read-apart.ts';
import { snapshotPath } from '#src/library/snapshot.ts';
import type { Task } from '#src/library/worker.ts';
import type { Library } from '#src/search/library.ts';
import { search } from '#src/search/search.ts';
import { SmallData } from '../support/small-data.ts';

const texts = {
  'one-2010': 'The police must register every detainee within three hours.\n',
  'two-2011': 'A mechanism visits all prisons without notice.\n',
};

/** A live library that holds libraries as they are, what it has been told, and every library it has held. */
function live(folder: string, holding: (library: Library) => Library = (library) => library) {
  const told: string[] = [];
  const all: Library[] = [];
  const own: LiveLibrary<Library> = liveLibrary(folder, {
    tell: (line) => told.push(line),
    holding(library) {
      const held = holding(library);
      all.push(held);
      return held;
    },
  });
  return { ...own, told, all };
}

const ids = (library: Library | null) => library?.documents.map(({ id }) => id);
const found = (asked: string, library: Library | null) =>
  library ? search(asked, {}, library).map(({ entry }) => entry.passage.text) : null;

describe('where nothing is kept', () => {
  test('nothing is held before it is read; then everything, and it is kept', async () => {
    using data = new SmallData(texts);
    const { held, read, told, progress } = live(data.path);
    expect(held()).toBeNull();
    expect(progress()).toEqual({ read: 0, all: 0 });
    await read();
    expect(progress()).toEqual({ read: 2, all: 2 });
    expect(ids(held())).toEqual(['one-2010', 'two-2011']);
    expect(found('register detainee', held())).toEqual(['The police must register every detainee within three hours.']);
    expect(held()?.documents.map(({ source }) => source)).toEqual(Object.values(texts));
    expect(told).toEqual([]);
    expect(existsSync(snapshotPath(data.path))).toBe(true);
    expect(live(data.path).held()?.documents).toEqual(held()?.documents);
  });

  test('it is read all the same where nothing can be kept', async () => {
    using data = new SmallData(texts);
    writeFileSync(data.at('.index'), '');
    const { held, read } = live(data.path);
    await read();
    expect(found('mechanism prisons', held())).toHaveLength(1);
  });

  test('how far it is is told document by document', async () => {
    using data = new SmallData(texts);
    const told: [number, number][] = [];
    const task = { folder: data.path, held: null };
    await readApart(task, { tell: () => {}, tellRead: (read, all) => told.push([read, all]) });
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});

test('what is kept is held at once where it fits, and told where it does not', async () => {
  using data = new SmallData(texts);
  const { documents } = await loadLibrary(data.path);
  expect(live(data.path).held()?.documents).toEqual(documents);
  data.add({ 'three-2012': 'Courts exclude evidence obtained under torture.\n' });
  const { held, read, told } = live(data.path);
  expect(held()).toBeNull();
  expect(told).toEqual(['The corpus or its reader has changed; the corpus is read again.']);
  await read();
  expect(ids(held())).toEqual(['one-2010', 'three-2012', 'two-2011']);
  appendFileSync(snapshotPath(data.path), 'more than was written is not looked at');
  expect(ids(live(data.path).held())).toEqual(ids(held()));
});

test('a program whose files have changed does not read its data with others', async () => {
  using data = new SmallData(texts);
  const task: Task = { folder: data.path, held: null, code: '0'.repeat(64) };
  const launch = fileURLToPath(new URL('../../src/launch.js', import.meta.url));
  const worker = new Worker(launch, { argv: ['library/worker.ts'], workerData: task });
  const [said] = await once(worker, 'message');
  expect(said).toMatchObject({ type: 'fault', code: 'program-changed' });
  expect(said.sentence).toMatch(/^The program has changed since it was started.*start it again\.$/);
  await once(worker, 'exit');
});

describe('read again', () => {
  test('it changes all at once, at the end', async () => {
    using data = new SmallData(texts);
    await loadLibrary(data.path);
    const { held, read, all } = live(data.path);
    const before = held();
    data.add({ 'two-2011': 'A mechanism visits no prisons.\n' });
    const reading = read();
    expect(held()).toBe(before);
    await reading;
    expect(found('mechanism prisons', held())).toEqual(['A mechanism visits no prisons.']);
    expect(found('mechanism prisons', before)).toEqual(['A mechanism visits all prisons without notice.']);
    expect(all).toHaveLength(2);
  });

  test('the library stays the same where the data are, and what is made of it is made again', async () => {
    using data = new SmallData(texts);
    await loadLibrary(data.path);
    const { held, read, all } = live(data.path);
    const before = held();
    await read();
    expect(held()).toBe(before);
    expect(all).toEqual([before, before]);
  });

  test('what another program has kept meanwhile is taken over', async () => {
    using data = new SmallData(texts);
    await loadLibrary(data.path);
    const { held, read, told } = live(data.path);
    data.add({ 'three-2012': 'Courts exclude evidence obtained under torture.\n' });
    const { documents } = await loadLibrary(data.path);
    await read();
    expect(held()?.documents).toEqual(documents);
    expect(told).toEqual([]);
  });

  test('a broken corpus is not taken over, and its Fault says all that is wrong', async () => {
    using data = new SmallData(texts);
    await loadLibrary(data.path);
    const { held, read } = live(data.path);
    const before = held();
    appendFileSync(data.at('corpus', 'one-2010', 'source.txt'), '!');
    writeFileSync(data.at('corpus', 'two-2011', 'document.json'), '{');
    const expected = await loadLibrary(data.path).then(
      () => null,
      (error: unknown) => error,
    );
    const fault = await read().then(
      () => null,
      (error: unknown) => error,
    );
    if (!(fault instanceof Fault && expected instanceof Fault)) throw new Error('no Fault');
    expect(fault).toEqual(expected);
    expect([fault.code, fault.message, fault.problems]).toEqual([expected.code, expected.message, expected.problems]);
    expect(fault.problems).toHaveLength(2);
    expect(held()).toBe(before);
    data.add(texts);
    await read();
    expect(held()).toBe(before);
  });

  test('the cause of a Fault comes with it', async () => {
    using data = new SmallData(texts);
    rmSync(data.at('corpus'), { recursive: true });
    const fault = await live(data.path)
      .read()
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'corpus-invalid', cause: { message: expect.stringContaining('ENOENT') } });
  });

  test('what does not fit the data keeps what is held', async () => {
    using data = new SmallData(texts);
    await loadLibrary(data.path);
    const { held, read } = live(data.path, (library) => {
      if (library.documents.length > 2) throw new Fault('facts-invalid', 'They do not fit.');
      return library;
    });
    const before = held();
    data.add({ 'three-2012': 'Courts exclude evidence obtained under torture.\n' });
    await expect(read()).rejects.toThrow('They do not fit.');
    expect(held()).toBe(before);
    rmSync(data.at('corpus', 'three-2012'), { recursive: true });
    await read();
    expect(held()).toBe(before);
  });

  test('asked for often while one goes on, it is read once more, and finds the latest', async () => {
    using data = new SmallData(texts);
    const { held, read, all } = live(data.path);
    const first = read();
    await Promise.resolve();
    data.add({ 'three-2012': 'Courts exclude evidence obtained under torture.\n' });
    const more = [read(), read(), read()];
    await Promise.all([first, ...more]);
    expect(ids(held())).toEqual(['one-2010', 'three-2012', 'two-2011']);
    expect(all.length).toBeLessThanOrEqual(2);
  });
});
