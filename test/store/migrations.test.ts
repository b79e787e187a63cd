import { existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { Database } from '#src/store/database.ts';
import { migrate, migrations, versionOf } from '#src/store/migrations.ts';
import { openStore } from '#src/store/open.ts';
import { TempFolder } from './temp-folder.ts';
import { aBrief, aPost, aSchedule } from './things.ts';

/** What an Ibid of each version may have left behind, by version: rows in all tables that are new in it. */
const leftBehind: Readonly<Record<number, string>> = {
  1: `
    insert into settings values ('100000000000000001', 'oscola', 1, 'en', 'Europe/London');
    insert into schedules values
      (4, 'aaaaaaaa', '100000000000000001', '100000000000000002', '09:00', 'Asia/Almaty', '1,2,3,4,5,6,7', null, null, null, 1, '2026-01-01', 0, null, null),
      (9, 'bbbbbbbb', '100000000000000001', '100000000000000002', '23:59', 'UTC', '5', 'torture', 'an-id', '100000000000000003', 4294967295, '2026-01-01', 1, '2026-12-01', 'No right.');
    insert into posts values
      ('aaaaaaaa', '2026-11-21', 'claimed', 'a-fact', '2026-11-21T04:00:00Z', 'one', '2026-11-21T04:05:00Z', null, null, 0, null);
    insert into departures values ('100000000000000001', '2026-11-20T00:00:00Z');
    insert into chores values ('scrub');
  `,
  2: `
    insert into briefs values
      (3, 'aaaaaaaa', '100000000000000001', '100000000000000002', 'a-hash', 'Item 4: Kazakhstan', 120, 150,
        '[{"id":"iiiiiiii","document":"a-document","spans":[{"start":10,"end":90}],"sha256":"${'a'.repeat(64)}","note":"after the pause","published":null}]',
        null, '2026-11-21T09:00:00Z', null);
  `,
};

const versions = migrations.map((_, i) => i + 1);

/** A database file as the version wrote it, with what it left behind. */
function written(path: string, version: number): void {
  const database = Database.open(path);
  migrate(database, migrations.slice(0, version));
  for (const each of versions.slice(0, version)) database.exec(leftBehind[each] ?? '');
  database.close();
}

test('there is something left behind of every version', () => {
  expect(Object.keys(leftBehind).map(Number)).toEqual(versions);
});

describe.for(versions)('a database of version %i', (version) => {
  test('is brought to today’s, and nothing is lost', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    written(path, version);
    const store = openStore(path);
    expect(store.schedules.all()).toEqual([
      aSchedule(),
      aSchedule({
        ...{ id: 'bbbbbbbb', time: '23:59', zone: 'UTC', days: [5], topic: 'torture', document: 'an-id' },
        ...{ role: '100000000000000003', seed: 0xffff_ffff, paused: { until: '2026-12-01', reason: 'No right.' } },
      }),
    ]);
    expect(store.schedules.claimed()).toEqual([aPost()]);
    expect(store.briefs.get('aaaaaaaa')).toEqual(version < 2 ? null : aBrief());
    expect(store.settings.get('100000000000000001')).toEqual({
      ...{ style: 'oscola', private: true, language: 'en', zone: 'Europe/London' },
    });
    expect(store.records.sweep('2026-11-20T00:00:00Z')).toBe(1);
    store.close();
    const database = Database.openToRead(path);
    expect(versionOf(database)).toBe(migrations.length);
    database.close();
  });
});

describe('steps', () => {
  const steps = [
    ...migrations,
    'alter table settings add column colour text; update settings set colour = zone',
    'create table moods (id text primary key not null) strict',
  ];

  test('only those that are missing are taken, one after the other', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    written(path, 1);
    const database = Database.open(path);
    migrate(database, steps);
    expect(versionOf(database, steps)).toBe(migrations.length + 2);
    expect(database.all('select colour from settings')).toEqual([{ colour: 'Europe/London' }]);
    migrate(database, steps);
    expect(database.number('select count(*) from moods')).toBe(0);
    database.close();
  });

  test('one that fails leaves the database as the one before made it', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    written(path, 1);
    const database = Database.open(path);
    const failing = [...steps, 'create table half (id text) strict; insert into nowhere values (1)'];
    expect(() => migrate(database, failing)).toThrow(/nowhere/);
    expect(versionOf(database, steps)).toBe(migrations.length + 2);
    expect(database.number("select count(*) from sqlite_schema where name = 'half'")).toBe(0);
    database.close();
  });

  test('a database of a later version is refused, and not touched', () => {
    using folder = new TempFolder();
    const path = folder.at('ibid.sqlite');
    const database = Database.open(path);
    migrate(database, steps);
    database.exec('pragma user_version = 99');
    database.close();
    expect(() => openStore(path)).toThrow(
      new Fault(
        'store-newer',
        `The database ${path} was written by a later Ibid (its version is 99, and this Ibid knows ${migrations.length}). Start the later Ibid again, or set IBID_STORE to a backup of the time before.`,
      ),
    );
    expect(existsSync(`${path}-wal`)).toBe(false);
    const again = Database.openToRead(path);
    expect([again.number('pragma user_version'), again.number('select count(*) from moods')]).toEqual([99, 0]);
    again.close();
  });
});

test('a database in which another program keeps its own is refused, and not touched', () => {
  using folder = new TempFolder();
  const path = folder.at('other.sqlite');
  for (const foreign of [
    'create table bookmarks (url text)',
    'pragma application_id = 77',
    'pragma user_version = 1',
  ]) {
    const other = Database.open(path);
    other.exec(foreign);
    other.close();
    expect(() => openStore(path), foreign).toThrow(
      new Fault('store-foreign', `${path} is the database of another program. Set IBID_STORE to a file of Ibid’s own.`),
    );
    const again = Database.openToRead(path);
    expect(again.number("select count(*) from sqlite_schema where name = 'schedules'")).toBe(0);
    again.close();
    rmSync(path);
  }
});
