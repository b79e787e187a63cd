import { describe, expect, test } from 'vitest';
import { buildLibrary } from '#src/search/library.ts';
import { namedPassages } from '#src/search/named-passages.ts';
import { rank, search } from '#src/search/search.ts';
import { aDocument, supplied } from '../support/documents.ts';
import { someVocabulary } from '../support/small-library.ts';

const source = `7. The Committee is concerned about torture.

8. The State party should, in particular:

(a) keep a register of all detainees;

(b) give them access to a lawyer of their choice.

9. The Committee notes the reply of the State party, which mentions CAT/C/KAZ/CO/2.`;
const library = buildLibrary(
  [
    aDocument(source, { number: supplied('CAT/C/KAZ/CO/2') }, 'cat'),
    aDocument('7. Another text, about asylum and its procedure.', { number: supplied('EUR 57/001/2010') }, 'ai'),
  ],
  someVocabulary(),
);
const named = (text: string) => {
  const found = namedPassages(text, library);
  return found && [...found].map(({ document, paragraph }) => `${document} ${paragraph}`);
};

test.for([
  ['CAT/C/KAZ/CO/2 para 7', ['cat 7']],
  ['CAT/C/KAZ/CO/2, paragraphs 7 and 9', ['cat 7', 'cat 9']],
  ['cat/c/kaz/co/2 § 9', ['cat 9']],
  ['para 7 of EUR 57/001/2010', ['ai 7']],
  // What opens the sentence belongs to it.
  ['CAT/C/KAZ/CO/2 para 8(b)', ['cat 8(b)', 'cat 8']],
  // The document is held, the place is not: that answers the question too.
  ['CAT/C/KAZ/CO/2 para 10', []],
  ['CAT/C/KAZ/CO/2 note 3', []],
  // In every document that numbers its paragraphs so.
  ['para 7', ['cat 7', 'ai 7']],
  ['8b', ['cat 8(b)', 'cat 8']],
  ['§ 8(b)', ['cat 8(b)', 'cat 8']],
  ['paras 8(a) and 9', ['cat 8(a)', 'cat 9', 'cat 8']],
  ['paragraph 10', []],
  ['note 3', []],
] as const)('“%s” names %j', ([text, expected]) => {
  expect(named(text)).toEqual(expected);
});

test('a bare symbol names all of its document', () => {
  expect(named('CAT/C/KAZ/CO/2')).toEqual(['cat 7', 'cat 8', 'cat 8(a)', 'cat 8(b)', 'cat 9']);
});

describe('describes rather than names', () => {
  test.for([
    ['torture in CAT/C/KAZ/CO/2', 'a symbol among words'],
    ['7', 'a number alone'],
    ['7 and 8', 'numbers alone'],
    ['CAT/C/KAZ/CO/2 and EUR 57/001/2010 para 7', 'two symbols'],
    ['A/HRC/14/10 para 7', 'a document that is not held'],
    ['register of detainees', 'words'],
    ['', 'nothing'],
  ] as const)('%s: %s', ([text]) => {
    expect(named(text)).toBeNull();
  });
});

test('what is named is all that answers, whatever else shares its words', () => {
  const ids = (text: string) => search(text, {}, library).map(({ entry }) => entry.passage.paragraph);
  expect(ids('CAT/C/KAZ/CO/2 para 7')).toEqual(['7']);
  expect(ids('CAT/C/KAZ/CO/2 para 10')).toEqual([]);
  expect(rank('CAT/C/KAZ/CO/2 para 10', {}, library)).toEqual([]);
  expect(ids('paragraph 10')).toEqual([]);
});

test('and all of it, as it stands', () => {
  const ids = (text: string) => search(text, {}, library).map(({ entry }) => entry.passage.paragraph);
  expect(ids('CAT/C/KAZ/CO/2')).toEqual(['7', '8', '8(a)', '8(b)', '9']);
  expect(ids('paras 8 and 9')).toEqual(['8', '8(a)', '8(b)', '9']);
});
