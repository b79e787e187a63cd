import { describe, expect, test } from 'vitest';
import { backUp } from '#src/store/backup.ts';
import { Database } from '#src/store/database.ts';
import { openStore } from '#src/store/open.ts';
import type { OpenStore } from '#src/store/sqlite.ts';
import { tables } from '#src/store/tables.ts';
import { TempFolder } from './temp-folder.ts';
import { aBrief, anItem, aPost, aSchedule } from './things.ts';

const [gone, stays] = ['100000000000000666', '100000000000000777'];

/** Fills every column of a server that takes any text with texts that begin with a mark, and changes and removes some. */
function plant(store: OpenStore, server: string, mark: string): void {
  for (let i = 0; i < 5; i++) {
    const id = `${mark}-schedule-${i}`;
    const channel = `${mark}-channel`;
    const reason = `${mark}-reason `.repeat(30);
    store.schedules.put(aSchedule({ id, server, channel, zone: `${mark}-zone`, topic: `${mark}-topic` }));
    for (let day = 10; day < 30; day++) {
      const claimed = aPost({ schedule: id, date: `2026-11-${day}`, owner: `${mark}-owner`, fact: `${mark}-fact` });
      store.schedules.claim(claimed);
      store.schedules.settle({ ...claimed, state: 'failed', message: `${mark}-message`, reason }, `${mark}-owner`);
    }
    const paused = { until: null, reason: `${mark}-pause` };
    store.schedules.put(aSchedule({ id, server, channel, document: `${mark}-document`, role: `${mark}-role`, paused }));
  }
  store.schedules.remove(`${mark}-schedule-2`);
  for (const [i, channel] of ['one', 'two'].entries()) {
    const note = `${mark}-note `.repeat(30);
    const brief = { id: `${mark}-brief-${i}`, server, channel: `${mark}-${channel}`, owner: `${mark}-person` };
    store.briefs.start(aBrief({ ...brief, title: `${mark}-title`, items: [] }));
    for (let n = 0; n < 20; n++) {
      const retracted = { at: '2026-11-21T05:00:00Z', reason: `${mark}-reason` };
      const published = { at: '2026-11-21T04:30:00Z', message: `${mark}-message`, retracted };
      const item = anItem({ id: `${mark}-item-${n}`, document: `${mark}-document`, note, published });
      store.briefs.change(brief.id, (each) => ({ ...each, items: [...each.items.slice(-10), item] }));
    }
    store.briefs.change(brief.id, (each) => ({
      ...each,
      document: `${mark}-document`,
      closed: '2026-11-21T06:00:00Z',
    }));
  }
  store.settings.set(server, { style: 'apa', private: true, language: `${mark}-language`, zone: null });
  store.settings.set(server, { style: null, private: null, language: null, zone: `${mark}-zone` });
}

const marks = ['CANARY', gone];

/** Files of the folder in which any of the marks is found. */
function traces(folder: TempFolder): string[] {
  return marks.flatMap((mark) => folder.holding(mark));
}

/** A folder with a database in use in which two servers are mixed. */
function planted(): { folder: TempFolder; path: string; store: OpenStore } {
  const folder = new TempFolder();
  const path = folder.at('ibid.sqlite');
  const store = openStore(path);
  plant(store, gone, 'CANARY');
  plant(store, stays, 'other');
  plant(store, gone, 'CANARY-too');
  return { folder, path, store };
}

describe('after a server is erased, no byte of it is left', () => {
  test('in the database, its log and a backup, while the bot runs and after it has stopped', async () => {
    const { folder, path, store } = planted();
    using _ = folder;
    const other = store.records.of(stays);
    expect(traces(folder)).toContain('ibid.sqlite-wal');
    await backUp(path, folder.at('before.sqlite'));
    expect(folder.holding('CANARY')).toContain('before.sqlite');

    store.records.erase(gone);
    await backUp(path, folder.at('after.sqlite'));
    expect(new Set(traces(folder))).toEqual(new Set(['before.sqlite']));
    expect(folder.holding('other-schedule')).toContain('after.sqlite');
    expect(store.records.of(stays)).toEqual(other);
    store.close();
    expect(new Set(traces(folder))).toEqual(new Set(['before.sqlite']));
  });

  test.for<[string, (store: OpenStore) => void]>([
    ['that was left and swept', ({ records }) => records.sweep('2026-12-21T00:00:00Z')],
    [
      'of which every row was deleted before',
      ({ schedules, settings, briefs, records }) => {
        briefs.sweep('2026-11-21T06:00:00Z');
        for (const { id } of schedules.of(gone)) schedules.remove(id);
        settings.set(gone, { style: null, private: null, language: null, zone: null });
        records.left(gone, null);
        expect(records.of(gone)).toEqual({});
        records.erase(gone);
      },
    ],
  ])('of one %s', ([, erase]) => {
    const { folder, store } = planted();
    using _ = folder;
    store.records.left(gone, '2026-11-21T04:00:00Z');
    erase(store);
    expect(traces(folder)).toEqual([]);
    expect(folder.holding('other-schedule')).not.toEqual([]);
    store.close();
    expect(traces(folder)).toEqual([]);
  });

  test('of one whose database was put away in between', () => {
    const { folder, path, store } = planted();
    using _ = folder;
    store.close();
    expect(traces(folder)).toContain('ibid.sqlite');
    const again = openStore(path);
    again.records.erase(gone);
    expect(traces(folder)).toEqual([]);
    again.close();
  });
});

test('of a brief that was swept, no byte is left', () => {
  const { folder, store } = planted();
  using _ = folder;
  expect(folder.holding('CANARY-note')).not.toEqual([]);
  expect(store.briefs.sweep('2026-11-21T06:00:00Z')).toBe(6);
  for (const column of ['note', 'title', 'person', 'item', 'brief'])
    expect(folder.holding(`CANARY-${column}`)).toEqual([]);
  expect(folder.holding('CANARY-schedule')).not.toEqual([]);
  store.close();
});

describe('an erasure that is disturbed', () => {
  /** Deletes the rows as an erasure does, and ends before the traces are gone. */
  function halfErase(path: string): void {
    const database = Database.open(path);
    database.transaction(() => {
      for (const { name, server } of tables) database.run(`delete from ${name} where ${server} = :gone`, { gone });
      database.run("insert into chores (name) values ('scrub')");
    });
    database.close();
  }

  test('is not in a backup, and is completed when the database is opened next, once', async () => {
    const { folder, path, store } = planted();
    using _ = folder;
    halfErase(path);
    await backUp(path, folder.at('meanwhile.sqlite'));
    expect(new Set(traces(folder))).toEqual(new Set(['ibid.sqlite', 'ibid.sqlite-wal']));
    openStore(path).close();
    expect(traces(folder)).toEqual([]);
    const database = Database.openToRead(path);
    expect(database.number('select count(*) from chores')).toBe(0);
    database.close();
    store.close();
  });

  test('is told as not complete while another reads, is not in a backup, and is completed with the next', async () => {
    const { folder, path, store: unhurried } = planted();
    using _ = folder;
    unhurried.close();
    const store = openStore(path, { patience: 1 });
    const reader = Database.openToRead(path);
    reader.exec('begin');
    expect(reader.number('select count(*) from schedules')).toBe(12);
    expect(() => store.records.erase(gone)).toThrow(/^The rows are deleted, but another program reads the database /);
    expect(store.records.of(gone)).toEqual({});
    expect(traces(folder)).not.toEqual([]);
    await backUp(path, folder.at('meanwhile.sqlite'));
    reader.exec('commit');
    reader.close();
    expect(traces(folder)).not.toContain('meanwhile.sqlite');
    expect(store.records.sweep('2026-11-21T04:00:00Z')).toBe(0);
    expect(traces(folder)).toEqual([]);
    store.close();
  });
});

test('every table belongs to a server and every column is told, or it holds nothing of any', () => {
  using folder = new TempFolder();
  const path = folder.at('ibid.sqlite');
  openStore(path).close();
  const database = Database.openToRead(path);
  const names = database.all("select name from sqlite_schema where type = 'table'").map(({ name }) => String(name));
  expect(names.toSorted()).toEqual([...tables.map(({ name }) => name), 'chores'].toSorted());
  for (const { name, columns } of tables) {
    const found = database.all(`pragma table_info(${name})`).map((column) => String(column['name']));
    expect(found.filter((column) => column !== 'number')).toEqual(columns);
  }
  database.close();
});
