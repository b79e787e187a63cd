import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Index, Peer } from './peer.ts';
import { words } from './words.ts';

/**
 * SQLite's full-text search with Porter stemming. The words of a question are quoted, so that none is an operator, and
 * joined by OR.
 */
export const fts5: Peer = {
  id: 'fts5',
  name: 'SQLite FTS5 (porter)',
  version: process.versions['sqlite'] ?? '',
  build(passages) {
    const database = new DatabaseSync(':memory:');
    database.exec("CREATE VIRTUAL TABLE passages USING fts5(title, text, tokenize = 'porter unicode61')");
    const insert = database.prepare('INSERT INTO passages(rowid, title, text) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for (const [row, { title, text }] of passages.entries()) insert.run(row, title, text);
    database.exec('COMMIT');
    return indexOf(database);
  },
};

const hits = z.array(z.object({ rowid: z.number() }));
const pages = z.object({ bytes: z.number() });

function indexOf(database: DatabaseSync): Index {
  const matching = database.prepare(
    'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages), rowid LIMIT ?',
  );
  const search = (match: string, limit: number) =>
    match === '' ? [] : hits.parse(matching.all(match, limit)).map(({ rowid }) => rowid);
  return {
    search: (query, limit) => search(quoted(query).join(' OR '), limit),
    complete: (typed) =>
      search(
        quoted(typed)
          .map((word) => `${word}*`)
          .join(' '),
        10,
      ),
    save() {
      const saved = database.serialize();
      return () => {
        const loaded = new DatabaseSync(':memory:');
        loaded.deserialize(saved);
        return indexOf(loaded);
      };
    },
    elsewhere: () =>
      pages.parse(
        database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size').get(),
      ).bytes,
  };
}

function quoted(query: string): string[] {
  return words(query).map((word) => `"${word}"`);
}
