import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHardWrapped, readLines } from '#src/corpus/lines.ts';
import { corpusDocument, sample } from './read.ts';

test.for([
  ['one\ntwo', ['one', 'two']],
  ['one\r\ntwo\r\n', ['one', 'two', '']],
  ['one\rtwo', ['one\rtwo']],
  ['\u2028one\u00A0\n\n', ['one', '', '']],
  ['', ['']],
] as const)('%j has the lines %j', ([source, texts]) => {
  expect(readLines(source).map((line) => line.text)).toEqual(texts);
});

test.for([
  ['x', 0, false],
  ['  x', 2, false],
  ['\tx', 8, false],
  ['\u00A0x', 1, false],
  ['\fx', 1, true],
  [' \f  x', 4, true],
  ['   ', 0, false],
] as const)('%j is set in by %i columns; top of a page: %s', ([source, indent, pageTop]) => {
  expect(readLines(source)[0]).toMatchObject({ indent, pageTop });
});

test('a line is its slice of the source', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\f', '\u00A0', '𝒳') }), (source) => {
      const lines = readLines(source);
      expect(lines.map((line) => line.number)).toEqual(source.split('\n').map((_, i) => i + 1));
      for (const line of lines) {
        expect(source.slice(line.start, line.end)).toBe(line.text);
        expect(line.text).toBe(line.text.trim());
        expect(line.blank).toBe(line.text === '');
      }
    }),
  );
});

describe('whether lines were broken at a width', () => {
  const prose =
    'The court has held so in every case that was brought\nbefore it in the course of the year, and the judge\nwas told of it.';

  test.for([
    ['ai-kazakhstan-upr-submission', true],
    ['cat-kazakhstan-follow-up-extracts', true],
    ['ai-eur-57-003-2010', false],
    ['iphr-eu-kazakhstan-dialogue-briefing', false],
    ['kazakhstan-country-page-2014', false],
  ] as const)('%s: %s', ([id, wrapped]) => {
    expect(isHardWrapped(readLines(corpusDocument(id).source))).toBe(wrapped);
  });

  test.for([
    ['concluding-observations', true],
    ['decision', true],
    ['end-notes', true],
    ['plain', true],
    ['press-release', false],
    ['treaty', false],
    ['web-table', false],
  ] as const)('the sample %s: %s', ([name, wrapped]) => {
    expect(isHardWrapped(readLines(sample(name)))).toBe(wrapped);
  });

  test.for([
    ['', false],
    ['one line', false],
    [prose, true],
    [prose.replaceAll('\n', '\r\n'), true],
    [prose.replaceAll('\n', '\n\n'), false],
    [`${prose}\n${'x'.repeat(200)}`, false],
    [`${`${prose}\n\n`.repeat(12)}${'x'.repeat(200)}`, true],
    ['short\nlines\nof a\npoem', false],
    [
      'A sentence as long as a line is in many a text here.\nAnother one that is just as long as the one above it.',
      false,
    ],
  ] as const)('%j: %s', ([source, wrapped]) => {
    expect(isHardWrapped(readLines(source))).toBe(wrapped);
  });
});
