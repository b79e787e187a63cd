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
  ['”beyond all” police', { words: 'police', phrases: ['beyond all'], excluded: [], prefer: null }],
  // Marks of another style within are part of the phrase, and so are line breaks, whatever they are made of.
  ['"he said “no” twice"', { words: '', phrases: ['he said “no” twice'], excluded: [], prefer: null }],
  ['“beyond\nisolated”', { words: '', phrases: ['beyond isolated'], excluded: [], prefer: null }],
  ['one “first” two "second"', { words: 'one two', phrases: ['first', 'second'], excluded: [], prefer: null }],
  ['police -„ill-treatment“', { words: 'police', phrases: [], excluded: ['ill-treatment'], prefer: null }],
  ['police –prison −cell', { words: 'police', phrases: [], excluded: ['prison', 'cell'], prefer: null }],
  // Apostrophes are no quotation marks.
  [
    "the State’s duty, the victims’ rights and o'clock",
    { words: "the State’s duty, the victims’ rights and o'clock", phrases: [], excluded: [], prefer: null },
  ],
  [
    'what are the main concerns regarding "fair trial" police',
    {
      typed: 'what are the main concerns regarding police',
      words: 'police',
      phrases: ['fair trial'],
      excluded: [],
      prefer: 'concern',
    },
  ],
  [
    'recommendations to stop torture',
    { typed: 'recommendations to stop torture', words: 'torture', phrases: [], excluded: [], prefer: 'recommendation' },
  ],
  // Not how such a question begins.
  [
    'implementation of recommendations on torture',
    { words: 'implementation of recommendations on torture', phrases: [], excluded: [], prefer: null },
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

test('what stands between quotation marks is the phrase, letter by letter', () => {
  const inner = fc
    .string({ unit: fc.constantFrom(...'aé1 .’-—()'), minLength: 1 })
    .filter((text) => /[aé1]/.test(text));
  const marks = fc.constantFrom(['"', '"'], ['“', '”'], ['„', '“'], ['„', '”'], ['«', '»'], ['”', '”']);
  fc.assert(
    fc.property(inner, marks, ([...letters], [open = '', close = '']) => {
      const text = letters.join('');
      expect(parseQuery(`before ${open}${text}${close} after`)).toEqual({
        words: 'before after',
        typed: 'before after',
        phrases: [text.trim()],
        excluded: [],
        prefer: null,
      });
    }),
  );
});
