import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '#src/search/query.ts';

test.for([
  ['three-hour rule', { words: 'three-hour rule', phrases: [], excluded: [], prefer: null }],
  ['"beyond isolated instances"', { words: '', phrases: ['beyond isolated instances'], excluded: [], prefer: null }],
  [
    '“beyond isolated instances” police',
    { words: 'police', phrases: ['beyond isolated instances'], excluded: [], prefer: null },
  ],
  ['„so zitiert man“ «ou ainsi»', { words: '', phrases: ['so zitiert man', 'ou ainsi'], excluded: [], prefer: null }],
  [
    'torture -police -"death penalty"',
    { words: 'torture', phrases: [], excluded: ['death penalty', 'police'], prefer: null },
  ],
  ['ill-treatment - police', { words: 'ill-treatment - police', phrases: [], excluded: [], prefer: null }],
  ['a lone " quote', { words: 'a lone quote', phrases: [], excluded: [], prefer: null }],
  ['"" “ ”', { words: '', phrases: [], excluded: [], prefer: null }],
  [
    'recommendations on non-refoulement',
    {
      typed: 'recommendations on non-refoulement',
      words: 'non-refoulement',
      phrases: [],
      excluded: [],
      prefer: 'recommendation',
    },
  ],
  [
    'the recommendations about the police',
    {
      typed: 'the recommendations about the police',
      words: 'police',
      phrases: [],
      excluded: [],
      prefer: 'recommendation',
    },
  ],
  [
    'Concerns about impunity',
    { typed: 'Concerns about impunity', words: 'impunity', phrases: [], excluded: [], prefer: 'concern' },
  ],
  // Nothing is left to look for: the words themselves are asked for.
  ['recommendations on', { words: 'recommendations on', phrases: [], excluded: [], prefer: null }],
  ['tor\u202eture\u0000 police', { words: 'torture police', phrases: [], excluded: [], prefer: null }],
] as const)('%s', ([text, query]) => {
  expect(parseQuery(text)).toEqual({ typed: query.words, ...query });
});

test('anything can be read as a query, and no quotation mark is left in its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(parseQuery(text).words).not.toMatch(/["“”„«»]/u);
    }),
  );
});
