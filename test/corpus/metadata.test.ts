import { expect, test } from 'vitest';
import { metadataSchema } from '#src/corpus/metadata.ts';

const supplied = (value: unknown) => ({ value, supplied: 'an example made for a test' });
const stated = (value: unknown, start = 0, end = 4) => ({ value, stated: { start, end } });

const good = {
  sha256: 'a'.repeat(64),
  language: 'en',
  type: supplied('report'),
  title: stated('A title'),
  author: supplied([{ literal: 'An organization' }]),
  number: supplied(null),
  issued: supplied({ 'date-parts': [[2010, 6, 10]] }),
  jurisdiction: supplied('KAZ'),
};

test('what is not given is empty', () => {
  expect(metadataSchema.parse(good)).toEqual({ ...good, aliases: [], hints: { lines: {} } });
});

test.for([
  ['nothing known', { author: supplied(null), issued: supplied(null), jurisdiction: supplied(null) }],
  ['a year', { issued: supplied({ 'date-parts': [[2015]] }) }],
  [
    'a range',
    {
      issued: supplied({
        'date-parts': [
          [2009, 6],
          [2010, 2],
        ],
      }),
    },
  ],
  ['about a year', { issued: supplied({ 'date-parts': [[2015]], circa: true }) }],
  ['hints', { hints: { lines: { 24: 'metadata', 1: 'heading' } } }],
  ['aliases', { aliases: ['AI'] }],
] as const)('good: %s', ([, more]) => {
  expect(metadataSchema.safeParse({ ...good, ...more }).success).toBe(true);
});

/** What is wrong, and where the error must point. */
const bad: readonly (readonly [name: string, more: Record<string, unknown>, path: string])[] = [
  ['a field nobody knows', { publisher: 'x' }, ''],
  ['no title', { title: undefined }, 'title'],
  ['a hash of the wrong length', { sha256: 'a'.repeat(63) }, 'sha256'],
  ['a hash in capitals', { sha256: 'A'.repeat(64) }, 'sha256'],
  ['a value without its provenance', { title: { value: 'A title' } }, 'title'],
  ['a bare value', { title: 'A title' }, 'title'],
  ['both stated and supplied', { title: { ...stated('A title'), supplied: 'an example for a test' } }, 'title'],
  ['supplied without a reason', { title: { value: 'A title', supplied: 'guess' } }, 'title'],
  ['stated nowhere', { title: { value: 'A title', stated: { start: 0 } } }, 'title'],
  ['stated before the text', { title: stated('A title', -1, 4) }, 'title'],
  ['stated at half a character', { title: stated('A title', 0.5, 4) }, 'title'],
  ['stated up to nothing', { title: stated('A title', 0, 0) }, 'title'],
  ['stated backwards', { title: stated('A title', 4, 2) }, 'title'],
  ['an empty title', { title: supplied('') }, 'title'],
  ['an author as a string', { author: supplied('An organization') }, 'author'],
  ['an author with other names', { author: supplied([{ family: 'X' }]) }, 'author'],
  ['a type that reference managers do not know', { type: supplied('briefing') }, 'type'],
  ['an empty number', { number: supplied('') }, 'number'],
  ['no date parts', { issued: supplied({ 'date-parts': [] }) }, 'issued'],
  ['three dates', { issued: supplied({ 'date-parts': [[2009], [2010], [2011]] }) }, 'issued'],
  ['a date as a string', { issued: supplied('2010-06-10') }, 'issued'],
  ['a year of two digits', { issued: supplied({ 'date-parts': [[10]] }) }, 'issued'],
  ['a date without a year', { issued: supplied({ 'date-parts': [[]] }) }, 'issued'],
  ['a thirteenth month', { issued: supplied({ 'date-parts': [[2010, 13]] }) }, 'issued'],
  ['a 32nd day', { issued: supplied({ 'date-parts': [[2010, 1, 32]] }) }, 'issued'],
  ['a 31st of June', { issued: supplied({ 'date-parts': [[2010, 6, 31]] }) }, 'issued'],
  ['four parts', { issued: supplied({ 'date-parts': [[2010, 1, 1, 1]] }) }, 'issued'],
  ['a State by two letters', { jurisdiction: supplied('KZ') }, 'jurisdiction'],
  ['a State in lower case', { jurisdiction: supplied('kaz') }, 'jurisdiction'],
  ['an alias of one letter', { aliases: ['A'] }, 'aliases.0'],
  ['a hint for no line', { hints: { lines: { first: 'heading' } } }, 'hints.lines.first'],
  ['a hint that holds text', { hints: { lines: { 1: 'The title' } } }, 'hints.lines.1'],
  ['another hint', { hints: { lines: {}, text: 'The title' } }, 'hints'],
];

test.for(bad)('bad: %s', ([, more, path]) => {
  const result = metadataSchema.safeParse({ ...good, ...more });
  expect(result.success).toBe(false);
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toContainEqual(expect.stringMatching(`^${path}`));
});
