import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Brief } from '#src/brief/brief.ts';
import { Fault, type FaultCode } from '#src/corpus/fault.ts';
import { Database } from '#src/store/database.ts';
import { openStore } from '#src/store/open.ts';
import { createSqliteStore } from '#src/store/sqlite.ts';
import { storeFault } from '#src/store/store-fault.ts';
import { TempFolder } from './temp-folder.ts';
import { aBrief, anItem, aPost, aSchedule } from './things.ts';

/** The Fault that some work ends with. */
function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** A database with enough rows for several pages, put away. */
function filled(path: string): void {
  const store = openStore(path);
  for (let i = 0; i < 100; i++) store.schedules.put(aSchedule({ id: `schedule-${i}`, topic: 'x'.repeat(100) }));
  store.close();
}

const isRoot = process.getuid?.() === 0;

describe('a database that cannot be used is refused with its path and the remedy', () => {
  test.for<[string, string, (path: string) => void, FaultCode, RegExp]>([
    [
      'in no folder',
      'no/ibid.sqlite',
      () => {},
      'store-unavailable',
      /^There is no folder .*\/no for .* Make it, or set/,
    ],
    [
      'in a file as if it were a folder',
      'file/ibid.sqlite',
      (path) => writeFileSync(dirname(path), ''),
      'store-unavailable',
      /^There is no folder/,
    ],
    ['that is a folder', 'ibid.sqlite', (path) => mkdirSync(path), 'store-unavailable', /is a folder\. Set IBID_STORE/],
    [
      'that is a text',
      'ibid.sqlite',
      (path) => writeFileSync(path, 'Dear reader, this is a letter.\n'.repeat(100)),
      'store-foreign',
      /is no database\. Set IBID_STORE to another file, or put a backup in its place/,
    ],
    [
      'of which the middle was overwritten',
      'ibid.sqlite',
      (path) => {
        filled(path);
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill('damage', 4096, bytes.length - 4096));
      },
      'store-damaged',
      /is damaged\. Stop Ibid, move the file .* and put a backup in its place/,
    ],
    [
      'that was cut short',
      'ibid.sqlite',
      (path) => {
        filled(path);
        writeFileSync(path, readFileSync(path).subarray(0, 4096 * 4));
      },
      'store-damaged',
      /is damaged/,
    ],
  ])('%s', ([, name, make, code, sentence]) => {
    using folder = new TempFolder();
    const path = folder.at(name);
    make(path);
    const fault = faultOf(() => openStore(path));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(sentence);
    expect(fault.message).toContain(path);
  });

  test.skipIf(isRoot)('one that may not be written, or in such a folder (root may write everything)', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    filled(path);
    chmodSync(path, 0o400);
    expect(faultOf(() => openStore(path)).message).toMatch(/cannot be written\. Give the user who runs Ibid the right/);
    mkdirSync(folder.at('closed'), { mode: 0o500 });
    expect(faultOf(() => openStore(folder.at('closed/ibid.sqlite'))).code).toBe('store-unavailable');
  });

  test('one whose rows belong to nothing', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    filled(path);
    const database = Database.open(path);
    database.exec(
      "pragma foreign_keys = off; insert into posts values ('x','x','x',null,'x',null,null,null,null,0,null)",
    );
    database.close();
    const fault = faultOf(() => openStore(path));
    expect([fault.code, fault.problems]).toEqual(['store-damaged', ['a row of posts belongs to nothing']]);
  });
});

describe('what goes wrong later', () => {
  test('a row that stands for nothing is not served', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const store = openStore(path);
    store.schedules.put(aSchedule());
    store.schedules.claim(aPost());
    const database = Database.open(path);
    database.exec("update posts set state = 'lost', due = 'soon'; update schedules set days = '8'");
    const fault = faultOf(() => store.schedules.posts('aaaaaaaa'));
    expect(fault.code).toBe('store-damaged');
    expect(fault.problems.map((problem) => problem.split(':')[0])).toEqual(['posts.state', 'posts.due']);
    expect(faultOf(() => store.schedules.all()).problems[0]).toMatch(/^schedules\.days: /);
    database.close();
    store.close();
  });

  test.for<[string, string, string]>([
    ['that is no JSON', 'not a list', 'briefs.items'],
    ['that is no list', '{}', 'briefs.items'],
    ['with an item of which a field is missing', '[{"id":"x"}]', 'briefs.items.0.document'],
    ['with a hash that is none', JSON.stringify([{ ...anItem(), sha256: 'A' }]), 'briefs.items.0.sha256'],
  ])('a brief with a list of items %s is not served', ([, items, where]) => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const store = openStore(path);
    store.briefs.start(aBrief());
    const database = Database.open(path);
    database.run('update briefs set items = :items', { items });
    const fault = faultOf(() => store.briefs.get('aaaaaaaa'));
    expect(fault.code).toBe('store-damaged');
    expect(fault.problems.map((problem) => problem.split(':')[0])).toContain(where);
    expect(faultOf(() => store.briefs.change('aaaaaaaa', (brief) => brief)).code).toBe('store-damaged');
    database.close();
    store.close();
  });

  test('a full disk refuses the write and keeps what was there', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    filled(path);
    const database = Database.open(path);
    database.exec(`pragma max_page_count = ${database.number('pragma page_count')}`);
    const store = createSqliteStore(database);
    const fault = faultOf(() => {
      for (let i = 0; i < 100; i++) store.schedules.put(aSchedule({ id: `more-${i}`, topic: 'x'.repeat(1000) }));
    });
    expect(fault.code).toBe('store-full');
    expect(fault.message).toBe(
      `The disk is full: nothing more can be written to the database ${path}. Make room on it.`,
    );
    expect(store.schedules.get('schedule-99')).not.toBeNull();
    store.close();
  });

  test('a database that is only read refuses the write', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    filled(path);
    const store = createSqliteStore(Database.openToRead(path));
    expect(store.schedules.all()).toHaveLength(100);
    expect(faultOf(() => store.schedules.put(aSchedule())).code).toBe('store-unavailable');
    store.close();
  });

  test('while another writes for longer than patience lasts, nothing is changed; then all goes on', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const store = openStore(path, { patience: 1 });
    const other = Database.open(path);
    other.exec('begin immediate');
    const fault = faultOf(() => store.schedules.put(aSchedule()));
    expect([fault.code, fault.message]).toEqual([
      'store-locked',
      `Another program has kept the database ${path} locked for seconds. End it, or try again when it is done.`,
    ]);
    expect(store.schedules.all()).toEqual([]);
    other.exec('commit');
    store.schedules.put(aSchedule());
    expect(store.schedules.all()).toEqual([aSchedule()]);
    other.close();
    store.close();
  });

  test.for<[object, FaultCode | null]>([
    [{ code: 'EROFS' }, 'store-unavailable'],
    [{ code: 'ENOSPC' }, 'store-full'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 5 | (1 << 8) }, 'store-locked'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 10 | (3 << 8) }, 'store-unavailable'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 11 }, 'store-damaged'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 19 }, null],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 1 }, null],
    [{ code: 'ERR_INVALID_STATE' }, null],
    [{}, null],
  ])('%j is %s', ([given, code]) => {
    const error = Object.assign(new Error('it failed'), given);
    const fault = storeFault(error, 'some.sqlite');
    if (code === null) expect(fault).toBe(error);
    else expect(fault).toMatchObject({ code, cause: error, message: expect.stringContaining('some.sqlite') });
  });
});

describe('an open database', () => {
  test.skipIf(process.platform === 'win32')('is its owner’s alone, with the files beside it', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const store = openStore(path);
    store.schedules.put(aSchedule());
    for (const end of ['', '-wal', '-shm']) expect(statSync(`${path}${end}`).mode & 0o077, end).toBe(0);
    store.close();
  });

  test('commits to the disk before it answers, overwrites what it deletes, and keeps no copies elsewhere', () => {
    using folder = new TempFolder();
    openStore(folder.at('ibid.sqlite')).close();
    const database = Database.open(folder.at('ibid.sqlite'));
    const found = ['synchronous', 'secure_delete', 'foreign_keys', 'temp_store'].map((name) => [
      name,
      database.number(`pragma ${name}`),
    ]);
    expect(Object.fromEntries(found)).toEqual({ synchronous: 2, secure_delete: 1, foreign_keys: 1, temp_store: 2 });
    expect(database.all('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    database.close();
  });

  test('may be another process’s too: each sees what the other has done, and one alone gets a claim', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const [one, two] = [openStore(path), openStore(path)];
    one.schedules.put(aSchedule());
    expect(two.schedules.all()).toEqual([aSchedule()]);
    expect([two.schedules.claim(aPost({ owner: 'two' })), one.schedules.claim(aPost())]).toEqual([true, false]);
    expect(one.schedules.claimed()).toEqual([aPost({ owner: 'two' })]);
    one.close();
    two.schedules.remove('aaaaaaaa');
    expect(two.schedules.claimed()).toEqual([]);
    two.close();
  });

  test('does not take a post over whose owner lengthens its lease at that very moment', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const [one, two] = [openStore(path), openStore(path)];
    one.schedules.put(aSchedule());
    one.schedules.claim(aPost());
    const longer = aPost({ lease: '2026-11-21T04:10:00Z' });
    const { all } = Database.prototype;
    vi.spyOn(Database.prototype, 'all').mockImplementationOnce(function (this: Database, ...given) {
      const rows = all.apply(this, given);
      expect(one.schedules.settle(longer, 'one')).toBe(true);
      return rows;
    });
    expect(two.schedules.takeOver(aPost({ owner: 'two' }), '2026-11-21T04:06:00Z')).toBe(false);
    vi.restoreAllMocks();
    expect(two.schedules.claimed()).toEqual([longer]);
    one.close();
    two.close();
  });

  test('changes a brief while no other process can: that one waits, or is told, and its change is not lost', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const [one, two] = [openStore(path), openStore(path, { patience: 1 })];
    one.briefs.start(aBrief({ items: [] }));
    const add = (id: string) => (brief: Brief) => ({ ...brief, items: [...brief.items, anItem({ id })] });
    one.briefs.change('aaaaaaaa', (brief) => {
      expect(faultOf(() => two.briefs.change('aaaaaaaa', add('from-two'))).code).toBe('store-locked');
      return add('from-one')(brief);
    });
    two.briefs.change('aaaaaaaa', add('from-two'));
    expect(one.briefs.get('aaaaaaaa')?.items.map(({ id }) => id)).toEqual(['from-one', 'from-two']);
    one.close();
    two.close();
  });
});
