import { describe, expect, test } from 'vitest';
import { peersCalled } from '../../bench/peers/index.ts';
import { byScore } from '../../bench/peers/peer.ts';
import { UsageError } from '../../bench/usage-error.ts';

const passages = [
  'The police held him for three hours before he was registered.',
  'Refugees were returned although they would be tortured there.',
  'Nobody may be returned to a State where torture awaits.',
  'The prison has a library with windows to the garden.',
  'The prison has a kitchen.',
  'The prison has a yard with trees.',
].map((text, row) => ({ title: row === 4 ? 'Water' : '', text }));

describe.for(peersCalled([]))('$name', (peer) => {
  const index = peer.build(passages);

  test.for<[string, number]>([
    ['registered', 0],
    ['kitchen', 4],
    ['water', 4],
    ['which prison has a library, and what do its windows look on', 3],
  ])('%s: %i', ([query, row]) => {
    expect(index.search(query, 10)[0]).toBe(row);
  });

  test.for([
    '"',
    '-',
    '*',
    'a:b',
    'library~2',
    '+library -prison',
    'title:food',
    'NEAR(a b)',
    'x" OR "y',
    '^',
    '',
    '…',
  ])('nothing in a question is an operator that fails: %s', (query) => {
    expect(() => index.search(query, 10)).not.toThrow();
  });

  test('gives no more than asked for, each once, the same every time', () => {
    const rows = index.search('prison', 10);
    expect(rows.toSorted()).toEqual([3, 4, 5]);
    expect(index.search('prison', 2)).toEqual(rows.slice(0, 2));
    expect(peer.build(passages).search('prison', 10)).toEqual(rows);
  });

  test('finds the same when it was saved and loaded', async ({ skip }) => {
    if (!index.save) return skip('saving is not measured');
    const loaded = await (await index.save())();
    for (const query of ['prison', 'returned to torture', 'water']) {
      expect(loaded.search(query, 10)).toEqual(index.search(query, 10));
    }
  });
});

test('of equal scores the earlier passage comes first', () => {
  const results = [
    { row: 3, score: 1 },
    { row: 1, score: 1 },
    { row: 2, score: 2 },
  ];
  expect(byScore(results)).toEqual([2, 1, 3]);
});

test('peers are called by their ids', () => {
  expect(peersCalled(['fts5', 'ours']).map(({ id }) => id)).toEqual(['ours', 'fts5']);
  expect(() => peersCalled(['ours', 'x'])).toThrow(UsageError);
});
