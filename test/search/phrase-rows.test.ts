import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '#src/search/fold.ts';
import { phraseRows } from '#src/search/phrase-rows.ts';
import { aLibrary, anyWords } from '../support/small-library.ts';

const library = aLibrary([
  'The State’s “own words” – and ill-treatment, beyond isolated instances.',
  'Beyond isolated cases; isolated instances beyond that.',
  'Article 134 (Part 2) of the Criminal Code',
]);

test.for([
  ['beyond isolated instances', [0]],
  ['BEYOND ISOLATED INSTANCES', [0]],
  ['beyond   isolated\ninstances', [0]],
  ['State\'s "own words" - and', [0]],
  ['instances beyond', [1]],
  ['isolated', [0, 1]],
  // The first and the last word may be parts of words.
  ['solated instan', [0, 1]],
  ['treat', [0]],
  ['yond isolated ca', [1]],
  // A word in between may not.
  ['beyond isolate instances', []],
  // The words are there, but not what stands between them.
  ['Article 134 Part 2', []],
  ['Article 134 (Part 2)', [2]],
  ['ill treatment', []],
  ['beyond all doubt', []],
  ['—', []],
  ['', []],
] as const)('“%s” stands in %j', ([phrase, rows]) => {
  expect(phraseRows([phrase], library)).toEqual(rows);
});

test.for([
  [
    ['isolated', 'beyond'],
    [0, 1],
  ],
  [['beyond isolated instances', 'own words'], [0]],
  [['instances beyond', 'own words'], []],
  [['isolated', '—'], []],
  [[], []],
] as const)('all of %j stand in %j', ([phrases, rows]) => {
  expect(phraseRows(phrases, library)).toEqual(rows);
});

test('as a naive look through all texts finds them', () => {
  const words = ['State', 'state’s', 'members', '“torture”', 'ill-treatment', '(a)', 'of', 'torture,', '68', '—'];
  const anyText = anyWords(words, 10).map((all) => all.join(' '));
  const cut = fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 30 }), upper: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), cut, (texts, { from, length, upper }) => {
      const [first = ''] = texts;
      const start = from % first.length;
      const part = first.slice(start, start + length).trim();
      const phrase = upper ? part.toUpperCase() : part;
      fc.pre(/[\p{L}\p{N}]/u.test(phrase) && !/^’?s(?!\p{L})/iu.test(phrase));
      const naive = texts.flatMap((text, row) => (foldText(text).includes(foldText(phrase)) ? [row] : []));
      expect(phraseRows([phrase], aLibrary(texts))).toEqual(naive);
    }),
    { numRuns: 500 },
  );
});
