import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFacts } from '#src/daily/format-facts.ts';
import { dataFolder } from '../support/desk.ts';

test('what is written reads as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), { maxLength: 4 }), (entries) => {
      expect(JSON.parse(formatFacts(entries))).toEqual(JSON.parse(JSON.stringify(entries)));
    }),
  );
});

test('the file of the project is written as it is', () => {
  const text = readFileSync(`${dataFolder}/facts.json`, 'utf8');
  expect(formatFacts(JSON.parse(text))).toBe(text);
});

test('one field a line, lists on the line of their field where it is wide enough', () => {
  const wide = Array.from({ length: 8 }, (_, i) => `a-theme-with-a-long-name-${i}`);
  expect(
    formatFacts([
      {
        id: 'one',
        spans: [
          { start: 1, end: 2 },
          { start: 3, end: 4 },
        ],
        laterSee: null,
        topics: wide,
      },
    ]),
  ).toBe(`[
  {
    "id": "one",
    "spans": [{ "start": 1, "end": 2 }, { "start": 3, "end": 4 }],
    "laterSee": null,
    "topics": [
${wide.map((each) => `      "${each}"`).join(',\n')}
    ]
  }
]
`);
  expect(formatFacts([])).toBe('[]\n');
});
