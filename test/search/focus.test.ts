import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { focusOf } from '#src/search/focus.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { readQuestion } from '#src/search/question.ts';
import { rank } from '#src/search/search.ts';
import { anySource } from '../support/any-source.ts';
import { aDocument } from '../support/documents.ts';
import { someVocabulary } from '../support/small-library.ts';

const filler = 'and they went on to say that it was so on each of the days';
const source = `The police, ${filler}, came by.  Police beat
torturers, ${filler}; torture by police officers at a police station was common.1 Nobody
went beyond isolated instances, ${filler}, however far beyond.

Children were there too.

1 Report on police.`;
const library = buildLibrary([aDocument(source)], someVocabulary());
const focuses = (asked: string, within: Library) => {
  const question = readQuestion(asked, within);
  return rank(question, {}, within).map((hit) => ({ hit, at: focusOf(hit, question) }));
};
const focus = (asked: string) => source.slice(focuses(asked, library)[0]?.at);

describe('begins at', () => {
  test.for([
    ['"beyond isolated instances"', 'beyond isolated', 'the exact phrase'],
    ['"BEYOND ISOLATED"', 'beyond isolated', 'the exact phrase, in capitals'],
    ['"solated instances"', 'solated instances', 'the exact phrase, from within a word'],
    ['"common. Nobody went"', 'common.1 Nobody', 'the exact phrase, across a note mark and a line'],
    ['nobody went beyond isolated instances', 'Nobody\nwent beyond', 'the quotation'],
    [
      `he said: nobody went beyond isolated instances, ${filler}`,
      'Nobody\nwent beyond',
      'the quotation, behind other words',
    ],
    ['torture police station', 'torture by police', 'where most of the words stand'],
    ['children', 'Children', 'the only word'],
    ['"nobody" police', 'Nobody', 'the phrase rather than other words'],
  ] as const)('%s → %s…: %s', ([asked, words]) => {
    expect(focus(asked).startsWith(words)).toBe(true);
  });
});

test('is within the passage, at no white space', () => {
  const words = fc.constantFrom(
    'torture',
    'register',
    'lawyers',
    'State party',
    '"keep a"',
    'ill-treatment',
    '68',
    'note',
  );
  fc.assert(
    fc.property(
      fc.array(anySource, { minLength: 1, maxLength: 3 }),
      fc.array(words, { minLength: 1 }),
      (all, asked) => {
        const documents = all.map((text, i) => aDocument(text, {}, `document-${i}`));
        for (const { hit, at } of focuses(asked.join(' '), buildLibrary(documents, someVocabulary()))) {
          const { document, passage } = hit.entry;
          expect(passage.spans.some(({ start, end }) => start <= at && at < end)).toBe(true);
          expect(document.source.charAt(at).trim()).not.toBe('');
        }
      },
    ),
  );
});
