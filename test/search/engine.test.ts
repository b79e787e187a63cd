import { expect, test } from 'vitest';
import type { Engine, IndexRow } from '#src/search/index-port.ts';
import { miniSearchEngine } from '#src/search/minisearch-engine.ts';

const engines: Readonly<Record<string, Engine>> = { MiniSearch: miniSearchEngine };
const row = (id: number, text: string, headings = '', notes = ''): IndexRow => {
  const terms = (words: string) => words.split(' ').filter(Boolean);
  return { id, text: terms(text), headings: terms(headings), notes: terms(notes), about: [] };
};
const rows = [
  row(0, 'police torture torture', 'practice'),
  row(1, 'police visit prison'),
  row(2, 'court', 'torture'),
  row(3, 'asylum', '', 'torture'),
  row(4, 'asylum constructor __proto__'),
];

const made = Object.entries(engines).flatMap(([name, engine]) => {
  const index = engine.build(rows);
  return [
    { name, index },
    { name: `${name}, saved and loaded`, index: engine.load(index.save()) },
  ];
});

for (const { name, index } of made) {
  test(`${name}: every row that holds a term in any field, the likeliest first`, () => {
    const found = index.candidates(['tortur', 'torture'], 10);
    expect(found[0]).toBe(0);
    expect(found.toSorted()).toEqual([0, 2, 3]);
  });

  test(`${name}: no more than asked for`, () => expect(index.candidates(['police', 'asylum'], 2)).toHaveLength(2));
  test(`${name}: no prefixes, no likenesses`, () => expect(index.candidates(['tortu', 'polices'], 10)).toEqual([]));
  test(`${name}: names of Object's own are words like others`, () => {
    expect(index.candidates(['constructor'], 10)).toEqual([4]);
    expect(index.candidates(['__proto__'], 10)).toEqual([4]);
    expect(index.candidates(['toString', 'hasOwnProperty'], 10)).toEqual([]);
  });
  test(`${name}: nothing asked, nothing found`, () => expect(index.candidates([], 10)).toEqual([]));
}

for (const [name, engine] of Object.entries(engines)) {
  test.for(['', '{', '[]', 'null', '{"index":[]}'])(`${name} refuses %j, which it did not save`, (saved) =>
    expect(() => engine.load(saved)).toThrow(),
  );
}
