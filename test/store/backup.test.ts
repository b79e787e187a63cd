import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { backUp } from '#src/store/backup.ts';
import { Database } from '#src/store/database.ts';
import { migrations } from '#src/store/migrations.ts';
import { openStore } from '#src/store/open.ts';
import { TempFolder } from './temp-folder.ts';
import { aPost, aSchedule, someSettings } from './things.ts';

/** A database in use. */
function inUse(folder: TempFolder) {
  const path = folder.at('ibid.sqlite');
  const store = openStore(path);
  for (let i = 0; i < 100; i++) store.schedules.put(aSchedule({ id: `schedule-${i}`, topic: 'x'.repeat(20_000) }));
  store.schedules.claim(aPost({ schedule: 'schedule-0' }));
  store.settings.set('100000000000000001', someSettings());
  return { path, store };
}

test('a backup is one file, holds what was there, and can be used in the place of the database', async () => {
  using folder = new TempFolder();
  const { path, store } = inUse(folder);
  const before = store.records.of('100000000000000001');
  const target = folder.at('backup.sqlite');
  const told = await backUp(path, target);
  const rows = { briefs: 0, chores: 0, departures: 0, posts: 1, schedules: 100, settings: 1 };
  expect(told).toEqual({ path: target, version: migrations.length, bytes: statSync(target).size, rows });
  const onlyRead = Database.openToRead(target);
  expect(onlyRead.number('select count(*) from schedules')).toBe(100);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('backup'))).toEqual(['backup.sqlite']);
  onlyRead.close();
  if (process.platform !== 'win32') expect(statSync(target).mode & 0o077).toBe(0);
  store.records.erase('100000000000000001');
  store.close();
  const restored = openStore(target);
  expect(restored.records.of('100000000000000001')).toEqual(before);
  restored.close();
});

test('while the bot goes on writing, it is what was there at one moment', async () => {
  using folder = new TempFolder();
  const { path, store } = inUse(folder);
  const making = backUp(path, folder.at('backup.sqlite'));
  let isMade = false;
  const made = making.finally(() => {
    isMade = true;
  });
  let more = 0;
  while (!isMade) {
    store.schedules.put(aSchedule({ id: `more-${more++}` }));
    store.schedules.claim(aPost({ schedule: `more-${more - 1}` }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { rows } = await made;
  expect(more).toBeGreaterThan(1);
  const backup = openStore(folder.at('backup.sqlite'));
  const [schedules, posts] = [backup.schedules.all(), backup.schedules.claimed()];
  expect([schedules.length, posts.length]).toEqual([rows['schedules'], rows['posts']]);
  expect(schedules.slice(0, 100)).toEqual(store.schedules.all().slice(0, 100));
  expect(store.schedules.all()).toHaveLength(100 + more);
  backup.close();
  store.close();
});

test('the database itself is not changed, also where it was not closed properly before', async () => {
  using folder = new TempFolder();
  const { path, store } = inUse(folder);
  const bytes = readFileSync(path);
  await backUp(path, folder.at('backup.sqlite'));
  expect(readFileSync(path).equals(bytes)).toBe(true);
  store.close();
});

describe('no backup is made', () => {
  test('over a file that is there: it may be the last good one', async () => {
    using folder = new TempFolder();
    const { path, store } = inUse(folder);
    for (const name of ['backup.sqlite', 'ibid.sqlite']) {
      if (name !== 'ibid.sqlite') writeFileSync(folder.at(name), 'a good one');
      const bytes = readFileSync(folder.at(name));
      await expect(backUp(path, folder.at(name))).rejects.toMatchObject({
        code: 'backup-refused',
        message: `No backup was made: ${folder.at(name)} is there already. Name a file that is not.`,
      });
      expect(readFileSync(folder.at(name)).equals(bytes)).toBe(true);
    }
    store.close();
  });

  test.for<[string, string, RegExp]>([
    ['in no folder', 'no/backup.sqlite', /could not be written and read back: there is no such folder\.$/],
    ['below a file', 'ibid.sqlite/backup.sqlite', /could not be written and read back: there is no such folder\.$/],
  ])('%s', async ([, name, sentence]) => {
    using folder = new TempFolder();
    const { path, store } = inUse(folder);
    const refused = expect(backUp(path, folder.at(name))).rejects;
    await refused.toMatchObject({ code: 'backup-refused', message: expect.stringMatching(sentence) });
    store.close();
  });

  test.skipIf(process.getuid?.() === 0)('where one may not write (root may write everywhere)', async () => {
    using folder = new TempFolder();
    const { path, store } = inUse(folder);
    mkdirSync(folder.at('closed'));
    chmodSync(folder.at('closed'), 0o500);
    await expect(backUp(path, folder.at('closed/backup.sqlite'))).rejects.toThrow(/this user may not write there\.$/);
    store.close();
  });

  test('where the copy holds something else than the database', async () => {
    using folder = new TempFolder();
    const { path, store } = inUse(folder);
    vi.spyOn(Database.prototype, 'copyTo').mockImplementation(async (part) => openStore(part).close());
    await expect(backUp(path, folder.at('backup.sqlite'))).rejects.toThrow(
      /^No backup was made: the copy holds .*"schedules":0.* and not .*"schedules":100/,
    );
    vi.restoreAllMocks();
    expect(readdirSync(folder.path).filter((name) => name.startsWith('backup'))).toEqual([]);
    store.close();
  });

  test.for<[string, (path: string) => void, string, RegExp]>([
    ['of no database', () => {}, 'store-unavailable', /^There is nothing to back up: no database /],
    ['of an empty file', (path) => writeFileSync(path, ''), 'store-unavailable', /^There is nothing to back up/],
    ['of a text', (path) => writeFileSync(path, 'a letter '.repeat(1000)), 'store-foreign', /is no database/],
    [
      'of a damaged database',
      (path) => {
        const store = openStore(path);
        for (let i = 0; i < 100; i++) store.schedules.put(aSchedule({ id: `schedule-${i}`, topic: 'x'.repeat(1000) }));
        store.close();
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xff, 4096 * 20, 4096 * 23));
      },
      'backup-refused',
      /could not be written and read back: the copy is damaged, so the database .*\/source\.sqlite or the disk may be\.$/,
    ],
    [
      'of a database with rows that belong to nothing',
      (path) => {
        openStore(path).close();
        const database = Database.open(path);
        database.exec(
          "pragma foreign_keys = off; insert into posts values ('x','x','x',null,'x',null,null,null,null,0,null)",
        );
        database.close();
      },
      'backup-refused',
      /the copy is damaged/,
    ],
    [
      'of a database of a later version',
      (path) => {
        openStore(path).close();
        const database = Database.open(path);
        database.exec('pragma user_version = 99');
        database.close();
      },
      'store-newer',
      /was written by a later Ibid/,
    ],
  ])('%s, and nothing is left of the attempt', async ([, make, code, sentence]) => {
    using folder = new TempFolder();
    make(folder.at('source.sqlite'));
    const refused = expect(backUp(folder.at('source.sqlite'), folder.at('backup.sqlite'))).rejects;
    await refused.toMatchObject({ code, message: expect.stringMatching(sentence) });
    expect(existsSync(folder.at('backup.sqlite'))).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.includes('part'))).toEqual([]);
  });
});
