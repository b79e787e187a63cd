import fc from 'fast-check';
import MiniSearch, { type Options } from 'minisearch';
import { expect, test } from 'vitest';
import type { Engine, IndexRow } from '#src/search/index-port.ts';
import { miniSearchEngine } from '#src/search/minisearch-engine.ts';
import type { Parts } from '#src/search/parts.ts';

const engines: Readonly<Record<string, Engine>> = { MiniSearch: miniSearchEngine };
const row = (id: number, text: string, headings = '', notes = ''): IndexRow => {
  const terms = (words: string) => words.split(' ').filter(Boolean);
  return { id, text: terms(text), headings: terms(headings), notes: terms(notes), about: [], subjects: [] };
};
const rows = [
  row(0, 'police torture torture', 'practice'),
  row(1, 'police visit prison'),
  row(2, 'court', 'torture'),
  row(3, 'asylum', '', 'torture'),
  row(4, 'asylum constructor __proto__'),
];

const anyTerm = fc.constantFrom('police', 'torture', 'court', 'asylum', 'три', '__proto__', 'constructor', 'of');
const anyTerms = fc.array(anyTerm, { maxLength: 8 });
const someTerms = fc.uniqueArray(anyTerm, { maxLength: 6 });
const anyRow = fc.record({ text: anyTerms, headings: anyTerms, notes: anyTerms, about: anyTerms, subjects: anyTerms });

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
  test(`${name}: the rows whose text has a term`, () => {
    expect([...index.rowsWith('police')]).toEqual([0, 1]);
    expect([...index.rowsWith('torture')]).toEqual([0]);
    expect([...index.rowsWith('toString')]).toEqual([]);
  });
  test(`${name}: nothing asked, nothing found`, () => expect(index.candidates([], 10)).toEqual([]));
}

for (const [name, engine] of Object.entries(engines)) {
  test(`${name}: of many rows the likeliest, ties by row`, () => {
    // Every seventh row has the term once more than those before it, as long as the whole text is the same.
    const text = (i: number) => [...Array(1 + (i % 7)).fill('torture'), ...Array(7 - (i % 7)).fill('police')].join(' ');
    const many = Array.from({ length: 700 }, (_, i) => row(i, text(i)));
    const found = engine.build(many).candidates(['torture'], 150);
    const byCount = [6, 5].flatMap((rest) => many.flatMap(({ id }) => (id % 7 === rest ? [id] : [])));
    expect(found).toEqual(byCount.slice(0, 150));
  });
}

test('MiniSearch itself finds the same, in the same order but for how many terms it found', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), someTerms, (some, terms) => {
      const all = some.map((each, id) => ({ ...each, id }));
      const own = new MiniSearch<IndexRow>(asInTheEngine);
      own.addAll(all);
      const results = own.search(terms.join(' '));
      // What adds up to the same in another order may differ in its last digits.
      const scores = new Map(
        results.map(({ id, score, queryTerms }) => [Number(id), (score / queryTerms.length).toFixed(9)]),
      );
      const expected = [...scores].sort((a, b) => Number(b[1]) - Number(a[1]) || a[0] - b[0]);
      const found = miniSearchEngine.build(all).candidates(terms, 50);
      expect(found.toSorted((a, b) => a - b)).toEqual([...scores.keys()].sort((a, b) => a - b));
      expect(found.map((id) => scores.get(id))).toEqual(expected.map(([, score]) => score));
    }),
  );
});

const asInTheEngine: Options<IndexRow> = {
  fields: ['text', 'headings', 'notes', 'about', 'subjects'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  extractField: (row, field) => (field === 'id' ? row.id : [row[field as 'text']].flat().join(' ')),
  searchOptions: { boost: { headings: 0.25, notes: 0.5, about: 0.1, subjects: 0.5 }, bm25: { k: 1.2, b: 0.75, d: 0 } },
};

for (const [name, engine] of Object.entries(engines)) {
  const saved = engine.build(rows).save();

  test(`${name}: what was saved twice is the same`, () => expect(engine.load(saved).save()).toEqual(saved));

  test(`${name}: nothing is found where nothing is held`, () => {
    const empty = engine.load(engine.build([]).save());
    expect(empty.candidates(['torture'], 10)).toEqual([]);
  });

  test(`${name}: a word that stands 65,536 times is not taken for one that does not stand there`, () => {
    const index = engine.build([row(0, 'torture police'), row(1, 'torture '.repeat(2 ** 16).trim())]);
    expect(index.candidates(['torture'], 10)).toEqual([1, 0]);
    expect(engine.load(index.save()).candidates(['torture'], 10)).toEqual([1, 0]);
  });

  test(`${name}: a whole index gives the same after loading, in the same order`, () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), someTerms, (some, terms) => {
        const index = engine.build(some.map((each, id) => ({ ...each, id })));
        expect(engine.load(index.save()).candidates(terms, 20)).toEqual(index.candidates(terms, 20));
      }),
    );
  });

  test.for<[string, (parts: Parts) => Parts]>([
    ['nothing', () => ({})],
    ...Object.keys(saved).flatMap((part): [string, (parts: Parts) => Parts][] => [
      [`it without ${part}`, ({ [part]: _, ...rest }) => rest],
      [`text for ${part}`, (parts) => ({ ...parts, [part]: 'text' })],
      [`half of ${part}`, (parts) => ({ ...parts, [part]: half(parts[part]) })],
    ]),
  ])(`${name} refuses %s, which it did not save`, ([, change]) => expect(() => engine.load(change(saved))).toThrow());
}

function half(part: Parts[string] = ''): Parts[string] {
  return part.slice(0, Math.floor(part.length / 2));
}
