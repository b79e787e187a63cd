import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { keptTables } from '#src/command/kept.ts';
import type { Rows } from '#src/command/records.ts';
import { openStore } from '#src/store/open.ts';
import { someBrief } from '../support/briefs.ts';
import { somePost, someSchedule } from '../support/daily.ts';
import { ask, ownWords } from '../support/desk.ts';
import { ServerDesk, server } from '../support/server.ts';

let here: ServerDesk;
beforeEach(() => {
  here = new ServerDesk();
});
const other = '100000000000000077';

/** Something in every table, of this server and of another one. */
function fill({ store }: Pick<ServerDesk, 'store'>): void {
  for (const [id, place] of [
    ['k7m2p9xa', server],
    ['abcdefgh', other],
  ] as const) {
    store.schedules.put(someSchedule({ id, server: place }));
    store.schedules.claim(somePost({ schedule: id }));
    store.settings.set(place, { style: 'apa', private: true, language: 'fr', zone: 'UTC' });
    store.briefs.start(someBrief({ id, server: place }));
    store.records.left(place, '2026-11-01T00:00:00Z');
  }
}

describe('/privacy show', () => {
  test('says what is kept of people, what Discord sees, and who may have it deleted', () => {
    const answer = here.ask('privacy show');
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    expect(answer.message).toContain('Of people it keeps one thing: who started a brief, as a hash');
    expect(ownWords(answer)).toContain('Discord itself sees and may keep what you type');
    expect(ownWords(answer)).toContain('Thirty days after Ibid is removed from a server');
    expect(ownWords(answer)).toContain('Nothing is kept of this server');
  });

  test('lists every table with its rows and what each column holds, and no id', () => {
    fill(here);
    here.may = [];
    const words = ownWords(here.ask('privacy show'));
    expect(words).toContain('Kept of this server: 5 rows');
    for (const [table, rows] of Object.entries(here.store.records.of(server))) {
      expect(words).toContain(`${table}, 1 row: `);
      for (const column of Object.keys(rows[0] ?? {})) expect(words).toContain(`${column} (`);
    }
    expect(words).not.toMatch(/\d{17}/);
  });

  test('in the terminal and in direct messages, what may be kept of a server', () => {
    here.server = null;
    for (const answer of [ask('privacy show'), here.ask('privacy show')]) {
      expect(ownWords(answer)).toContain('What may be kept of a server');
      for (const table of Object.keys(keptTables)) expect(ownWords(answer)).toContain(`${table}: `);
    }
  });

  test('the tables and columns of the text are those of the database, no more and no less', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ibid-privacy-'));
    const store = openStore(join(folder, 'ibid.sqlite'));
    try {
      fill({ store });
      const rows = store.records.of(server);
      const columns = Object.entries(rows).map(([table, [row = {}]]) => [table, Object.keys(row).sort()] as const);
      const told = Object.entries(keptTables).map(
        ([table, each]) => [table, Object.keys(each.columns).sort()] as const,
      );
      expect(Object.fromEntries(columns)).toEqual(Object.fromEntries(told));
    } finally {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('/privacy export', () => {
  test('hands over all rows of this server, and of no other', () => {
    fill(here);
    const answer = here.ask('privacy export');
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    const [file] = answer.files ?? [];
    expect(file?.name).toBe('ibid-export.json');
    const read: { server: string; tables: Rows } = JSON.parse(file?.text ?? '');
    expect(read.server).toBe(server);
    expect(read.tables).toEqual(here.store.records.of(server));
    expect(Object.keys(read.tables).sort()).toEqual(Object.keys(keptTables).sort());
    expect(file?.text).not.toContain(other);
  });
});

describe('/privacy erase', () => {
  test('asks first and deletes nothing', () => {
    fill(here);
    const before = here.store.records.of(server);
    const answer = here.ask('privacy erase');
    expect(answer.message).toBe('Delete all that is kept of this server?');
    expect(ownWords(answer)).toContain(
      'posts (1 row), schedules (1 row), settings (1 row), briefs (1 row), departures (1 row)',
    );
    expect(answer.blocks.at(-1)).toEqual({
      type: 'next',
      actions: [{ label: 'Delete it all', call: { command: 'privacy confirm', arguments: {} } }],
    });
    expect(here.store.records.of(server)).toEqual(before);
  });

  test('once confirmed deletes all of this server and nothing of another, and wakes whoever posts', () => {
    fill(here);
    const before = here.store.records.of(other);
    const answer = here.press('privacy confirm');
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    expect(ownWords(answer)).toContain('5 rows deleted.');
    expect(here.store.records.of(server)).toEqual({});
    expect(here.store.records.of(other)).toEqual(before);
    expect(here.woken).toBe(1);
    expect(here.ask('privacy erase').outcome).toBe('nothing');
  });
});

test.for(['privacy export', 'privacy erase', 'privacy confirm'])('/%s is for people who manage the server', (name) => {
  fill(here);
  const before = here.store.records.of(server);
  here.may = ['manage-messages'];
  const answer = here.press(name);
  expect(answer).toMatchObject({ outcome: 'refused', audience: 'asker' });
  expect(answer.message).toContain('‘Manage Server’');
  expect(answer.files).toBeUndefined();
  here.server = null;
  expect(here.press(name).outcome).toBe('refused');
  expect(ask(name).message).toContain('works on Discord');
  expect(here.store.records.of(server)).toEqual(before);
});
